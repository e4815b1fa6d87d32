using GovernanceGraph.Graph.Model;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>A group of links while it is written.</summary>
internal sealed class OpenLinks
{
    private readonly StatementRow[] _rows = new StatementRow[Numbers.RowsInGroup];
    private readonly int[] _from = new int[Numbers.RowsInGroup];
    private readonly int[] _to = new int[Numbers.RowsInGroup];
    private byte[]?[]? _ids;

    public OpenLinks(RelationshipType type) => Type = type;

    /// <summary>Opens a group that was written.</summary>
    public OpenLinks(LinkGroup written)
        : this(written.Type)
    {
        Count = written.Count;
        for (var row = 0; row < Count; row++)
        {
            (_from[row], _to[row]) = (written.From(row), written.To(row));
            if (written.IsFree(row))
                continue;
            _rows[row] = written.Row(row);
            SetId(row, written.StoredId(row));
        }
    }

    public RelationshipType Type { get; }

    /// <summary>How many rows there are, free ones included.</summary>
    public int Count { get; private set; }

    public StatementRow this[int row] => _rows[row];

    public int From(int row) => _from[row];

    public int To(int row) => _to[row];

    /// <summary>The escaped id where it is not composed, as <see cref="LinkGroup.StoredId"/>.</summary>
    public byte[]? StoredId(int row) => _ids?[row];

    /// <summary>Puts a link into a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="link">The link.</param>
    /// <param name="from">The number of the node at which it begins.</param>
    /// <param name="to">The number of the node at which it ends.</param>
    /// <param name="isComposed">Whether its id is composed and not stored.</param>
    public void Set(int row, GraphLink link, int from, int to, bool isComposed)
    {
        (_rows[row], _from[row], _to[row]) = (new StatementRow(link), from, to);
        SetId(row, isComposed ? null : EscapedText.Encode(link.Id));
        Count = Math.Max(Count, row + 1);
    }

    /// <summary>Frees a row.</summary>
    public void Free(int row)
    {
        (_rows[row], _from[row], _to[row]) = (default, Numbers.None, Numbers.None);
        SetId(row, null);
    }

    /// <summary>The group as it is read.</summary>
    public LinkGroup Write(RowLayout layout, ColumnWriter writer)
    {
        var rows = _rows.AsSpan(0, Count);
        return new LinkGroup(Type, layout, _from[..Count], _to[..Count], writer.Write(layout, rows), new DaySpans(layout, null, rows), _ids?[..Count]);
    }

    private void SetId(int row, byte[]? id)
    {
        if (id is not null || _ids is not null)
            (_ids ??= new byte[]?[Numbers.RowsInGroup])[row] = id;
    }
}
