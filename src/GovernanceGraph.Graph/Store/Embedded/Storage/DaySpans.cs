using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>
/// The first and the last day on which each row of a group is there (design, "Time"), worked out when the group is written, with what they
/// have in common. A free row is there on no day.
/// </summary>
internal readonly struct DaySpans
{
    private readonly CommonDays _all;
    private readonly int[]? _first;
    private readonly int[]? _last;

    /// <summary>Works the days out.</summary>
    /// <param name="layout">Where the dates lie.</param>
    /// <param name="presence">When a node of the label is there; null for links, which are there within their period.</param>
    /// <param name="rows">The rows of the group.</param>
    public DaySpans(RowLayout layout, Presence? presence, ReadOnlySpan<StatementRow> rows)
    {
        var first = new int[rows.Length];
        var last = new int[rows.Length];
        OfTaken = CommonDays.All;
        for (var i = 0; i < rows.Length; i++)
        {
            (first[i], last[i]) = rows[i].IsFree ? (Days.Never, Days.Always) : Span(layout, presence, rows[i]);
            if (!rows[i].IsFree)
                OfTaken = OfTaken.And(new CommonDays(first[i], last[i]));
        }

        _all = new CommonDays(first.Max(), last.Min());
        _first = _all.First == Days.Always ? null : first;
        _last = _all.Last == Days.Never ? null : last;
    }

    /// <summary>When all rows are there but those that are free, to which nothing leads.</summary>
    public CommonDays OfTaken { get; }

    /// <summary>Whether every row is there on that day.</summary>
    public bool AllThere(int day) => _all.Include(day);

    /// <summary>Whether the row is there on that day.</summary>
    public bool IsThere(int row, int day) => First(row) <= day && day <= Last(row);

    /// <summary>The first day of a row.</summary>
    public int First(int row) => _first is null ? _all.First : _first[row];

    /// <summary>The last day of a row.</summary>
    public int Last(int row) => _last is null ? _all.Last : _last[row];

    private static (int First, int Last) Span(RowLayout layout, Presence? presence, StatementRow row)
    {
        var first = Day(layout.Recorded, row, Days.Always);
        return presence switch
        {
            null or Presence.Period => (Math.Max(first, Day(layout.ValidFrom, row, Days.Always)), Day(layout.ValidTo, row, Days.Never)),
            Presence.Record when row.AttestedOn.Length > 0 => (Math.Max(first, Days.Of(row.AttestedOn[0])), Days.Never),
            _ => (first, Days.Never),
        };
    }

    private static int Day(int column, StatementRow row, int missing) =>
        column >= 0 && row.Values![column] is string date ? Days.Of(date) : missing;
}
