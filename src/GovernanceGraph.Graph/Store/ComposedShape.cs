using GovernanceGraph.Graph.Plan;

namespace GovernanceGraph.Graph.Store;

/// <summary>How a store's reader finds the value of a slot, as far as composed objects need it.</summary>
internal interface IComposedSlot
{
    /// <summary>What is wanted of the objects in the slot; null for a leaf.</summary>
    public object? Shape { get; }
}

/// <summary>What is wanted of a composed object, and of the nodes, links and composed objects that it holds.</summary>
/// <typeparam name="TSlot">How the store's reader finds the value of a slot.</typeparam>
internal sealed class ComposedShape<TSlot>(ComposedProjection projection)
    where TSlot : struct, IComposedSlot
{
    public ComposedProjection Projection => projection;

    /// <summary>
    /// The slots as the reader has them: the shape of each says what is wanted of what it holds, a store's own of nodes and links, another of
    /// these, or null for a leaf.
    /// </summary>
    public TSlot[] Slots { get; } = new TSlot[projection.SlotCount];
}
