using System.Collections;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.Neo4j.Reading;

/// <summary>What is wanted of a composed object, and of the nodes, links and composed objects that it holds.</summary>
/// <param name="projection">What is wanted.</param>
internal sealed class ComposedShape(ComposedProjection projection)
{
    public ComposedProjection Projection => projection;

    /// <summary>
    /// The slots as the reader has them. The shape of each says what is wanted of what it holds: a <see cref="Place"/> of nodes or links by id,
    /// another of these, or null for a leaf.
    /// </summary>
    public SlotCode[] Slots { get; } = new SlotCode[projection.SlotCount];
}

/// <summary>
/// A composed object with its fields worked out: for each slot null, text, a number, a truth value, another row, a node or a link of the
/// graph, or a list of these. It is worked out as a whole before it is read, since a question without an answer anywhere in it is the error
/// of the field that holds it.
/// </summary>
internal sealed class ComposedRow
{
    private ComposedRow(ObjectType type, SlotCode[] slots, object?[] values)
    {
        Type = type;
        Slots = slots;
        Values = values;
    }

    public ObjectType Type { get; }

    public SlotCode[] Slots { get; }

    public object?[] Values { get; }

    /// <summary>Works out a value of a computation, with everything composed that it holds.</summary>
    /// <param name="value">What the computation gave.</param>
    /// <param name="shape">What is wanted of it.</param>
    /// <param name="result">The result that counts the rows.</param>
    public static object? Of(object? value, object? shape, Neo4jResult result) => value switch
    {
        null or string or int or double or bool or GraphNode or GraphLink => value,
        ComposedValue composed => Of(composed, (ComposedShape)shape!, result),
        IEnumerable list => list.Cast<object?>().Select(item => Of(item, shape, result)).ToArray(),
        _ => throw new InvalidOperationException($"A computation gave a {value.GetType().Name}."),
    };

    private static ComposedRow Of(ComposedValue composed, ComposedShape shape, Neo4jResult result)
    {
        result.Meter.AddRow();
        var values = new object?[shape.Projection.SlotCount];
        foreach (var slot in shape.Projection.Slots)
            values[slot.Slot] = Of(composed.Field(slot.Field, result.Plan.Value(slot.Arguments)), shape.Slots[slot.Slot].Shape, result);
        return new ComposedRow((ObjectType)result.Served.Schema.Types[composed.TypeName], shape.Slots, values);
    }
}
