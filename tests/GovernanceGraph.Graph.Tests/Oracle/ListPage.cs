using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Tests.Oracle;

/// <summary>A page of a sorted list, each row with its place, and whether there is more on either side of it.</summary>
internal sealed record ListPage<TRow>(IReadOnlyList<(TRow Row, CursorKey Key)> Entries, bool HasPrevious, bool HasNext)
{
    public static ListPage<TRow> Cut(IEnumerable<TRow> rows, Func<TRow, CursorKey> key, IReadOnlyList<SortKey> sort, PageRequest page)
    {
        var order = new CursorOrder(sort);
        var sorted = rows.Select(row => (Row: row, Key: key(row))).OrderBy(item => item.Key, order).ToList();
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

        return new ListPage<TRow>(sorted[start..end], start > 0, end < sorted.Count);
    }

    public PageInfoValue Info(string cursorScope) => new(
        HasPrevious,
        HasNext,
        Entries.Count == 0 ? null : Cursor.Encode(cursorScope, Entries[0].Key),
        Entries.Count == 0 ? null : Cursor.Encode(cursorScope, Entries[^1].Key));
}
