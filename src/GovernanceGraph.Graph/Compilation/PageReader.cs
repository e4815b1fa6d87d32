using System.Globalization;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Execution;
using SortKey = GovernanceGraph.Graph.Plan.SortKey;

namespace GovernanceGraph.Graph.Compilation;

/// <summary>Reads <c>first</c>, <c>after</c>, <c>last</c> and <c>before</c>, for every list alike.</summary>
internal static class PageReader
{
    public static PageRequest Read(InputObject arguments, IReadOnlyList<SortKey> sort, string scope, PlanLimits limits)
    {
        var (first, last) = ReadCounts(arguments, limits);
        return new PageRequest(first ?? last, last is not null, ReadCursor(arguments, "after", sort, scope), ReadCursor(arguments, "before", sort, scope));
    }

    /// <summary>Reads how many entries are wanted, and from which end.</summary>
    public static (int? First, int? Last) ReadCounts(InputObject arguments, PlanLimits limits)
    {
        var first = ReadCount(arguments, "first", limits);
        var last = ReadCount(arguments, "last", limits);
        if (first is not null && last is not null)
            throw new ArgumentMeaningException("Give `first` or `last`, not both: a page is counted from one end.");
        return (first, last);
    }

    /// <summary>Refuses to give more than a page at a time.</summary>
    /// <exception cref="ArgumentMeaningException">More is wanted than <see cref="PlanLimits.MaxPageSize"/>.</exception>
    public static void CheckCount(string argument, int count, PlanLimits limits)
    {
        if (count <= limits.MaxPageSize)
            return;
        throw new ArgumentMeaningException(
            $"`{argument}` asks for {count.ToString(CultureInfo.InvariantCulture)}; the limit MaxPageSize is {limits.MaxPageSize.ToString(CultureInfo.InvariantCulture)}. Ask for several pages.",
            GraphQLErrorCodes.LimitExceeded);
    }

    private static int? ReadCount(InputObject arguments, string name, PlanLimits limits)
    {
        if (!arguments.TryGetValue(name, out var value) || value is not int count)
            return null;
        if (count < 0)
            throw new ArgumentMeaningException($"`{name}` is {count.ToString(CultureInfo.InvariantCulture)}; it must be 0 or more.");
        CheckCount(name, count, limits);
        return count;
    }

    private static CursorKey? ReadCursor(InputObject arguments, string name, IReadOnlyList<SortKey> sort, string scope)
    {
        if (!arguments.TryGetValue(name, out var value) || value is not string cursor)
            return null;
        return Cursor.Decode(cursor, scope, sort) ?? throw new ArgumentMeaningException(
            $"`{name}` is not a cursor of this list in this order. Take `cursor` or `pageInfo` from an answer to the same field with the same `sort`.");
    }
}
