using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>A group of nodes while it is written.</summary>
internal sealed class OpenNodes(NodeLabel label)
{
    private readonly StatementRow[] _rows = new StatementRow[Numbers.RowsInGroup];
    private readonly byte[]?[] _ids = new byte[]?[Numbers.RowsInGroup];

    /// <summary>Opens a group that was written.</summary>
    public OpenNodes(NodeGroup written)
        : this(written.Label)
    {
        Count = written.Count;
        for (var row = 0; row < Count; row++)
        {
            if (!written.IsFree(row))
                (_rows[row], _ids[row]) = (written.Row(row), written.Id(row).ToArray());
        }
    }

    public NodeLabel Label => label;

    /// <summary>How many rows there are, free ones included.</summary>
    public int Count { get; private set; }

    /// <summary>The escaped id of a row; empty where the row is free.</summary>
    public ReadOnlySpan<byte> Id(int row) => _ids[row];

    /// <summary>Puts a node into a row.</summary>
    public void Set(int row, GraphNode node, byte[] id)
    {
        (_rows[row], _ids[row]) = (new StatementRow(node), id);
        Count = Math.Max(Count, row + 1);
    }

    /// <summary>Frees a row.</summary>
    public void Free(int row) => (_rows[row], _ids[row]) = (default, null);

    /// <summary>The group as it is read.</summary>
    public NodeGroup Write(RowLayout layout, ColumnWriter writer)
    {
        var rows = _rows.AsSpan(0, Count);
        return new NodeGroup(label, layout, Count, writer.Write(layout, rows), new DaySpans(layout, label.Presence, rows));
    }
}
