using GovernanceGraph.Graph.Model;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>A group of links while it is written.</summary>
internal sealed class OpenLinks(RelationshipType type)
{
    private readonly GraphLink?[] _links = new GraphLink?[Numbers.RowsInGroup];
    private readonly int[] _from = new int[Numbers.RowsInGroup];
    private readonly int[] _to = new int[Numbers.RowsInGroup];

    public RelationshipType Type => type;

    /// <summary>How many rows there are, free ones included.</summary>
    public int Count { get; private set; }

    /// <summary>The link of a row, or null where the row is free.</summary>
    public GraphLink? this[int row] => _links[row];

    public int From(int row) => _from[row];

    public int To(int row) => _to[row];

    /// <summary>Puts a link into a row.</summary>
    public void Set(int row, GraphLink link, int from, int to)
    {
        _links[row] = link;
        _from[row] = from;
        _to[row] = to;
        Count = Math.Max(Count, row + 1);
    }

    /// <summary>Frees a row.</summary>
    public void Free(int row)
    {
        _links[row] = null;
        _from[row] = _to[row] = Numbers.None;
        Count = Math.Max(Count, row + 1);
    }

    /// <summary>The group as it is read.</summary>
    public LinkGroup Write(StoredModel model, ColumnWriter writer)
    {
        var rows = new StatementRow[Count];
        byte[]?[]? ids = null;
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = StatementRow.Of(_links[i]);
            if (_links[i] is { } link && !model.LinkNames.IsComposed(link))
                (ids ??= new byte[]?[Count])[i] = EscapedText.Encode(link.Id);
        }

        var days = new DaySpans(model.Links, null, rows);
        return new LinkGroup(type, model.Links, _from[..Count], _to[..Count], writer.Write(model.Links, rows), days, ids);
    }
}
