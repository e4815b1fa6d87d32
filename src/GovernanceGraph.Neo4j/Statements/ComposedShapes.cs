using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Neo4j.Reading;

namespace GovernanceGraph.Neo4j.Statements;

/// <summary>How objects that are made in C# are read.</summary>
internal static class ComposedShapes
{
    /// <summary>One that holds nothing of the graph, such as where a page lies.</summary>
    public static ComposedShape<SlotCode> Plain(ComposedProjection projection) =>
        Of(projection, child => child is ComposedProjection composed ? Plain(composed) : null);

    /// <summary>One that may hold nodes and links.</summary>
    /// <param name="projection">What is wanted of it.</param>
    /// <param name="child">Finds how what it holds is read: a <see cref="Place"/>, or the shape of another such object.</param>
    public static ComposedShape<SlotCode> Of(ComposedProjection projection, Func<Projection?, object?> child)
    {
        var shape = new ComposedShape<SlotCode>(projection);
        foreach (var slot in projection.Slots)
            shape.Slots[slot.Slot] = new SlotCode { Operation = SlotOperation.Composed, Cell = slot.Slot, Shape = child(slot.Child) };
        return shape;
    }
}
