using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store.Embedded.Storage;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Store.Embedded.Indexes;

/// <summary>
/// A place in the order of a property (design, contract 1): by value, which for text is its fold and then the text, and then by id. Where a
/// place says less than that, it lies before or after all nodes of which that much is true.
/// </summary>
internal readonly ref struct PropertyPlace : IOrderPlace<int>
{
    private readonly GraphVersion _graph;
    private readonly Column _column;
    private readonly Depth _depth;
    private readonly int _edge;
    private readonly FoldedText _fold;
    private readonly ReadOnlySpan<byte> _text;
    private readonly double _number;
    private readonly ReadOnlySpan<byte> _id;

    private PropertyPlace(
        GraphVersion graph, Column column, Depth depth, int edge, FoldedText fold, ReadOnlySpan<byte> text, double number, ReadOnlySpan<byte> id)
    {
        _graph = graph;
        _column = column;
        _depth = depth;
        _edge = edge;
        _fold = fold;
        _text = text;
        _number = number;
        _id = id;
    }

    private enum Depth
    {
        Prefix,
        Value,
        Id,
    }

    /// <summary>The place of a node that has a value.</summary>
    public static PropertyPlace OfNode(GraphVersion graph, Column column, int node) => At(graph, column, node, Depth.Id, 0);

    /// <summary>The place before or after all nodes with the value that a node has.</summary>
    public static PropertyPlace OfValueOf(GraphVersion graph, Column column, int node, bool isAfter) =>
        At(graph, column, node, Depth.Value, isAfter ? 1 : -1);

    /// <summary>The place before or after all nodes with a value.</summary>
    public static PropertyPlace OfValue(GraphVersion graph, Column column, object value, bool isAfter) => At(graph, column, value, Depth.Value, isAfter ? 1 : -1, default);

    /// <summary>The place of a value and an id.</summary>
    public static PropertyPlace OfCursor(GraphVersion graph, Column column, object value, ReadOnlySpan<byte> id) => At(graph, column, value, Depth.Id, 0, id);

    /// <summary>The place before or after all nodes whose fold starts with that one.</summary>
    public static PropertyPlace OfPrefix(GraphVersion graph, Column column, string fold, bool isAfter)
    {
        var escaped = EscapedText.Encode(fold);
        return new PropertyPlace(graph, column, Depth.Prefix, isAfter ? 1 : -1, new FoldedText(escaped, isFold: true), escaped, 0, default);
    }

    /// <summary>Whether two nodes that have values have the same one.</summary>
    public static bool IsSameValue(GraphVersion graph, Column column, int node, int other) =>
        OfNode(graph, column, node).CompareValues(graph.NodeGroup(other).Column(column.Index), Numbers.Row(other)) == 0;

    public int CompareTo(int item)
    {
        var group = _graph.NodeGroup(item);
        var row = Numbers.Row(item);
        var values = CompareValues(group.Column(_column.Index), row);
        if (values != 0)
            return values;
        return _depth == Depth.Id ? _id.SequenceCompareTo(group.Id(row)) : _edge;
    }

    private int CompareValues(ColumnBlock block, int row)
    {
        switch (_column.Kind)
        {
            case ColumnKind.Text:
                var fold = block.Fold(row);
                if (_depth == Depth.Prefix)
                    return fold.StartsWith(_text) ? 0 : FoldedText.Compare(_fold, fold);
                var folds = FoldedText.Compare(_fold, fold);
                return folds != 0 ? folds : EscapedOrder.Compare(_text, block.Text(row));
            case ColumnKind.Integer:
                return _number.CompareTo(block.Integer(row));
            case ColumnKind.Float:
                return _number.CompareTo(block.Float(row));
            case ColumnKind.Boolean:
                return _number.CompareTo(block.Boolean(row) ? 1 : 0);
            default:
                return EscapedOrder.Compare(_text, block.Text(row));
        }
    }

    private static PropertyPlace At(GraphVersion graph, Column column, int node, Depth depth, int edge)
    {
        var group = graph.NodeGroup(node);
        var row = Numbers.Row(node);
        var block = group.Column(column.Index);
        var id = group.Id(row);
        return column.Kind switch
        {
            ColumnKind.Text => new PropertyPlace(graph, column, depth, edge, block.Fold(row), block.Text(row), 0, id),
            ColumnKind.Integer => new PropertyPlace(graph, column, depth, edge, default, default, block.Integer(row), id),
            ColumnKind.Float => new PropertyPlace(graph, column, depth, edge, default, default, block.Float(row), id),
            ColumnKind.Boolean => new PropertyPlace(graph, column, depth, edge, default, default, block.Boolean(row) ? 1 : 0, id),
            _ => new PropertyPlace(graph, column, depth, edge, default, block.Text(row), 0, id),
        };
    }

    private static PropertyPlace At(GraphVersion graph, Column column, object value, Depth depth, int edge, ReadOnlySpan<byte> id)
    {
        if (value is not string text)
        {
            var number = value is bool flag ? (flag ? 1 : 0) : Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture);
            return new PropertyPlace(graph, column, depth, edge, default, default, number, id);
        }

        var fold = column.Kind == ColumnKind.Text ? new FoldedText(EscapedText.Encode(Fold.Of(text)), isFold: true) : default;
        return new PropertyPlace(graph, column, depth, edge, fold, EscapedText.Encode(text), 0, id);
    }
}
