using GovernanceGraph.Graph.Plan;

namespace GovernanceGraph.Graph.Store.Simple;

/// <summary>A page of a sorted list, and whether there is more on either side of it.</summary>
internal sealed record ListPage(IReadOnlyList<ListRow> Rows, bool HasPrevious, bool HasNext)
{
    public static ListPage Cut(List<ListRow> rows, ListArguments arguments)
    {
        var order = new CursorOrder(arguments.Sort);
        var sorted = rows.Select(row => (Row: row, Key: row.Key(arguments))).OrderBy(item => item.Key, order).ToList();
        var page = arguments.Page;
        var start = page.After is null ? 0 : sorted.TakeWhile(item => order.Compare(item.Key, page.After) <= 0).Count();
        var end = page.Before is null ? sorted.Count : sorted.TakeWhile(item => order.Compare(item.Key, page.Before) < 0).Count();
        end = Math.Max(start, end);
        if (page.Count is { } count)
        {
            if (page.Backwards)
                start = Math.Max(start, end - count);
            else
                end = Math.Min(end, start + count);
        }

        return new ListPage([.. sorted[start..end].Select(item => item.Row)], start > 0, end < sorted.Count);
    }
}

/// <summary>A page's <c>pageInfo</c>.</summary>
internal sealed class PageInfoValue(ListPage page, ListArguments arguments) : ComposedValue
{
    public override string TypeName => "PageInfo";

    public override object? Field(string name, FieldArguments _) => name switch
    {
        "hasNextPage" => page.HasNext,
        "hasPreviousPage" => page.HasPrevious,
        "startCursor" => page.Rows.Count == 0 ? null : page.Rows[0].Cursor(arguments),
        "endCursor" => page.Rows.Count == 0 ? null : page.Rows[^1].Cursor(arguments),
        _ => throw UnknownField(name),
    };
}
