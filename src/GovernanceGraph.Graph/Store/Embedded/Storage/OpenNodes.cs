using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>A group of nodes while it is written.</summary>
internal sealed class OpenNodes(NodeLabel label)
{
    private readonly GraphNode?[] _nodes = new GraphNode?[Numbers.RowsInGroup];
    private readonly byte[]?[] _ids = new byte[]?[Numbers.RowsInGroup];

    public NodeLabel Label => label;

    /// <summary>How many rows there are, free ones included.</summary>
    public int Count { get; private set; }

    /// <summary>The node of a row, or null where the row is free.</summary>
    public GraphNode? this[int row] => _nodes[row];

    /// <summary>The escaped id of a row; empty where the row is free.</summary>
    public ReadOnlySpan<byte> Id(int row) => _ids[row];

    /// <summary>Puts a node into a row, or frees it.</summary>
    public void Set(int row, GraphNode? node, byte[]? id)
    {
        _nodes[row] = node;
        _ids[row] = id;
        Count = Math.Max(Count, row + 1);
    }

    /// <summary>The group as it is read.</summary>
    public NodeGroup Write(RowLayout layout, ColumnWriter writer)
    {
        var rows = new StatementRow[Count];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = StatementRow.Of(_nodes[i]);
        return new NodeGroup(label, layout, Count, writer.Write(layout, rows), new DaySpans(layout, label.Presence, rows));
    }
}
