using System.Globalization;
using System.Text.RegularExpressions;

namespace GovernanceGraph.Graph.Seed;

/// <summary>The forms of a period that fix its first and last day (graph-seed/README.md).</summary>
internal static partial class PeriodText
{
    private static readonly string[] DayFormats = ["d MMMM yyyy", "yyyy-MM-dd"];
    private static readonly string[] MonthFormats = ["MMMM yyyy", "yyyy-MM"];

    /// <summary>The first and last day, or null where the text has none of the forms.</summary>
    public static (DateOnly From, DateOnly To)? Read(string text)
    {
        if (Exact(text, DayFormats) is { } day)
            return (day, day);
        if (Exact(text, MonthFormats) is { } month)
            return (month, month.AddMonths(1).AddDays(-1));

        var years = Years().Match(text);
        if (!years.Success)
            return null;
        var first = int.Parse(years.Groups["first"].Value, CultureInfo.InvariantCulture);
        if (years.Groups["financial"] is { Success: true } ending)
        {
            // A financial year runs from April to March: 2019/20 ends in 2020.
            return (first + 1) % 100 == int.Parse(ending.Value, CultureInfo.InvariantCulture)
                ? (new DateOnly(first, 4, 1), new DateOnly(first + 1, 3, 31))
                : null;
        }

        var last = years.Groups["last"] is { Success: true } end ? int.Parse(end.Value, CultureInfo.InvariantCulture) : first;
        return last < first ? null : (new DateOnly(first, 1, 1), new DateOnly(last, 12, 31));
    }

    private static DateOnly? Exact(string text, string[] formats) =>
        DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    [GeneratedRegex(@"^(?<first>[12]\d{3})(?:-(?<last>[12]\d{3})|/(?<financial>\d{2}))?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Years();
}
