using System.Globalization;

namespace GovernanceGraph.Graph.Operations;

/// <summary>The day it is, as text that is made once a day.</summary>
internal sealed class Calendar(TimeProvider time)
{
    private volatile Day _day = new(DateOnly.MinValue);

    /// <summary>Today's UTC date, <c>yyyy-MM-dd</c>.</summary>
    public string Today
    {
        get
        {
            var date = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            var day = _day;
            if (day.Date != date)
                _day = day = new Day(date);
            return day.Text;
        }
    }

    private sealed class Day(DateOnly date)
    {
        public DateOnly Date => date;

        public string Text { get; } = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
