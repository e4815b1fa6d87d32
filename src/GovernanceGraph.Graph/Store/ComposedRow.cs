using System.Collections;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.Graph.Store;

/// <summary>
/// A composed object with its fields worked out: for each slot null, text, a number, a truth value, another row, a node or a link of the
/// graph, or a list of these. It is worked out as a whole before it is read, since a question without an answer anywhere in it is the error
/// of the field that holds it.
/// </summary>
/// <typeparam name="TSlot">How the store's reader finds the value of a slot.</typeparam>
internal sealed class ComposedRow<TSlot>
    where TSlot : struct, IComposedSlot
{
    private ComposedRow(ObjectType type, TSlot[] slots, object?[] values)
    {
        Type = type;
        Slots = slots;
        Values = values;
    }

    public ObjectType Type { get; }

    public TSlot[] Slots { get; }

    public object?[] Values { get; }

    /// <summary>Works out a value of a computation, with everything composed that it holds.</summary>
    /// <param name="value">What the computation gave.</param>
    /// <param name="shape">What is wanted of it.</param>
    /// <param name="plan">The plan of the request.</param>
    /// <param name="served">The schema that is served.</param>
    /// <param name="meter">Counts the rows.</param>
    public static object? Of(object? value, object? shape, BoundPlan plan, GraphQLSchema served, WorkMeter meter) => value switch
    {
        null or string or int or double or bool or GraphNode or GraphLink => value,
        ComposedValue composed => Of(composed, (ComposedShape<TSlot>)shape!, plan, served, meter),
        IEnumerable list => list.Cast<object?>().Select(item => Of(item, shape, plan, served, meter)).ToArray(),
        _ => throw new InvalidOperationException($"A computation gave a {value.GetType().Name}."),
    };

    private static ComposedRow<TSlot> Of(ComposedValue composed, ComposedShape<TSlot> shape, BoundPlan plan, GraphQLSchema served, WorkMeter meter)
    {
        meter.AddRow();
        var values = new object?[shape.Projection.SlotCount];
        foreach (var slot in shape.Projection.Slots)
            values[slot.Slot] = Of(composed.Field(slot.Field, plan.Value(slot.Arguments)), shape.Slots[slot.Slot].Shape, plan, served, meter);
        return new ComposedRow<TSlot>((ObjectType)served.Types[composed.TypeName], shape.Slots, values);
    }
}
