using GovernanceGraph.Graph.Plan;

namespace GovernanceGraph.Graph.Store.Embedded.Execution;

/// <summary>What is wanted of a composed object, and of the nodes, links and composed objects that it holds.</summary>
internal sealed class ComposedShape(ComposedProjection projection)
{
    public ComposedProjection Projection => projection;

    /// <summary>
    /// The slots as the reader has them: the shape of each says what is wanted of what it holds, a <see cref="NodeShape"/>, a
    /// <see cref="RowShape"/> of links, another of these, or null for a leaf.
    /// </summary>
    public SlotCode[] Slots { get; } = new SlotCode[projection.SlotCount];
}
