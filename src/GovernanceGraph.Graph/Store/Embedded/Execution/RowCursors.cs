using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store.Embedded.Storage;

namespace GovernanceGraph.Graph.Store.Embedded.Execution;

/// <summary>The cursors of rows.</summary>
internal sealed class RowCursors(EmbeddedResult result)
{
    /// <summary>The cursor of a row.</summary>
    /// <param name="arguments">The arguments of its list: <see cref="ListArguments"/> or <see cref="StatementArguments"/>.</param>
    /// <param name="row">The row.</param>
    public string Of(object arguments, Row row) => arguments is ListArguments list
        ? Cursor.Encode(list.CursorScope, new CursorKey([.. list.Sort.Select(key => Value(row, key.Column))], NodeId(row), LinkId(row)))
        : Cursor.Encode(((StatementArguments)arguments).CursorScope, new CursorKey([], row.Node >= 0 ? NodeId(row) : LinkId(row), string.Empty));

    /// <summary>The <c>pageInfo</c> of a page.</summary>
    public PageInfoValue PageInfo(object arguments, ListPage page) => new(
        page.HasPrevious,
        page.HasNext,
        page.Length == 0 ? null : Of(arguments, result.Rows[page.First]),
        page.Length == 0 ? null : Of(arguments, result.Rows[page.First + page.Length - 1]));

    private string NodeId(Row row) => StoredValue.Unescape(result.Graph.NodeId(row.Node));

    private string LinkId(Row row) => row.Link < 0 ? string.Empty : result.Graph.LinkId(row.Link);

    private object? Value(Row row, Column column)
    {
        var group = result.Graph.NodeGroup(row.Node);
        return group.Label.Layout.FindColumn(column.Name) is { } own ? StoredValue.Of(own, group.Column(own.Index), Numbers.Row(row.Node)) : null;
    }
}
