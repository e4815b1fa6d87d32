using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.Neo4j.Reading;
using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Neo4j.Statements;

/// <summary>The plain properties and the values that are wanted of nodes or links: their cells, and the nodes whose ids they hold.</summary>
/// <param name="scope">The root field.</param>
/// <param name="cells">The cells of the row.</param>
/// <param name="variable">The node or link.</param>
internal sealed class ValueCells(RootScope scope, RowCells cells, string variable)
{
    // Labels that have the same property share the nodes that it names.
    private readonly Dictionary<(string Column, NodeProjection Node), Place> _named = [];

    /// <summary>Whether some of them name nodes.</summary>
    public bool HasNamedNodes { get; private set; }

    /// <summary>Adds the cell of a plain property.</summary>
    public void Add(Column column) => cells.Add(variable, column);

    /// <summary>Adds the cells of a value or a list of values.</summary>
    public void Add(Property property, ValueProjection projection)
    {
        foreach (var column in Columns(property, projection))
            cells.Add(variable, column);
        HasNamedNodes |= projection.Slots.Any(slot => slot.Node is not null && !NamesAll(slot.Node));
    }

    /// <summary>How a plain property is read.</summary>
    public SlotCode Code(Column column) => new()
    {
        Operation = column.IsList ? SlotOperation.ColumnList : SlotOperation.Column,
        Cell = cells.Add(variable, column),
        Kind = KindOf(column),
    };

    /// <summary>How a value or a list of values is read; the nodes that it names are added to the statement.</summary>
    /// <param name="property">The property.</param>
    /// <param name="projection">What is wanted of it.</param>
    /// <param name="source">The nodes or links that have it.</param>
    public SlotCode Code(Property property, ValueProjection projection, RowSource source)
    {
        var slots = new SlotCode[projection.SlotCount];
        foreach (var slot in projection.Slots)
        {
            var column = property.Columns[slot.Field];
            var label = property.Value!.Fields[slot.Field].NodeLabel;
            var isNamed = slot.Node is { } node && NamesAll(node);
            slots[slot.Slot] = new SlotCode
            {
                Operation = slot.Node is null
                    ? property.IsList ? SlotOperation.ElementColumn : SlotOperation.Column
                    : property.IsList ? SlotOperation.ElementNode : SlotOperation.ValueNode,
                Cell = cells.Add(variable, column),
                Kind = KindOf(column),
                Place = slot.Node is null || isNamed ? null : Named(column, label!, slot.Node, source),
                Shape = isNamed ? OnlyId(label!, slot.Node!) : null,
            };
        }

        int[] wanted = [.. Columns(property, projection).Select(column => cells.Add(variable, column))];
        return new SlotCode
        {
            Operation = property.IsList ? SlotOperation.ValueList : SlotOperation.Value,
            Cell = wanted[0],
            Plan = wanted,
            Shape = new RowShape(scope.Type(projection.TypeName), slots),
        };
    }

    /// <summary>What the reader finds in a column, or in each element of a list.</summary>
    public static ResultKind KindOf(Column column) => column.Kind switch
    {
        ColumnKind.Integer => ResultKind.Integer,
        ColumnKind.Float => ResultKind.Float,
        ColumnKind.Boolean => ResultKind.Boolean,
        _ => ResultKind.Text,
    };

    // Of a list of values any column says how many there are; a single value is there when one of its columns is.
    private static IEnumerable<Column> Columns(Property property, ValueProjection projection)
    {
        var wanted = projection.Slots.Select(slot => property.Columns[slot.Field]).Distinct();
        return property.IsList ? wanted.DefaultIfEmpty(property.Columns[0]) : wanted.Union(property.Columns);
    }

    // The value has the id: where nothing else is asked of the node, it need not be looked for.
    private static bool NamesAll(NodeProjection node) =>
        node.ByLabel.Values.SelectMany(slots => slots).All(slot => slot is ColumnSlot { Column.Name: StoredNames.Id });

    private RowShape OnlyId(string label, NodeProjection projection)
    {
        var slots = new SlotCode[projection.SlotCount];
        foreach (var slot in projection.ByLabel[label])
            slots[slot.Slot] = new SlotCode { Operation = SlotOperation.Column, Kind = ResultKind.Text };
        return new RowShape(scope.Type(label), slots);
    }

    private Place Named(Column column, string label, NodeProjection projection, RowSource source)
    {
        if (_named.TryGetValue((column.Name, projection), out var known))
            return known;
        scope.Statement.Call(source.List);
        scope.Builder.Line(source.Unwind(Locals.Parent));
        scope.Builder.Line($"UNWIND {RowCells.Property(Locals.Parent, column.Name)} AS {Locals.Id}");
        scope.Builder.Line($"WITH DISTINCT {Locals.Id}");
        scope.Builder.Line($"MATCH {NodeById.Pattern(Locals.Node)}");
        var place = PlaceById.Write(scope, projection, scope.Labels([label]), Locals.Node, mayBeHidden: true);
        _named[(column.Name, projection)] = place;
        return place;
    }
}
