using System.Text;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store.Embedded.Storage;

namespace GovernanceGraph.Graph.Store.Embedded.Indexes.Access;

/// <summary>A way to find what meets a condition.</summary>
/// <param name="Path">The way.</param>
/// <param name="Rest">What of the condition is then still to be checked; null for nothing.</param>
/// <param name="Expected">How many nodes are likely to meet all of it, as if its parts had nothing to do with each other.</param>
internal sealed record FoundAccess(AccessPath Path, Filter? Rest, double Expected);

/// <summary>Finds the most selective index that serves a condition, by what the indexes count.</summary>
/// <param name="graph">The version.</param>
/// <param name="day">The day asked for.</param>
internal sealed class AccessFinder(GraphVersion graph, int day)
{
    // Links are walked backwards from so many nodes at most; beyond that a scan is hardly dearer.
    private const int MostEnds = 1_024;

    // What looking at the links of a node costs beside looking at its columns.
    private const int CostOfWalk = 4;

    // A way to one node in so many is good enough.
    private const int FewOf = 64;

    /// <summary>The best way to the nodes of some labels that meet a condition; null where no index serves it.</summary>
    public FoundAccess? Find(Filter filter, IReadOnlyList<NodeLabel> labels) => filter switch
    {
        AndFilter and => FindAny(and, labels),
        OrFilter or => FindAll(or, labels),
        ColumnFilter column => Find(column, labels) is { } path ? new FoundAccess(path, null, path.Most) : null,
        RelatedFilter { Quantifier: Quantifier.Some or Quantifier.Single } related => Find(related, labels),
        _ => null,
    };

    private FoundAccess? FindAny(AndFilter and, IReadOnlyList<NodeLabel> labels)
    {
        var (best, place, least) = ((FoundAccess?)null, -1, long.MaxValue);
        var rest = new List<Filter>(and.Filters);
        var walks = and.Filters.Count(IsWalk);
        var all = labels.Sum(label => (double)graph.Indexes.Label(label).Count);
        var expected = all;

        // Links of a node are counted at once, a range of a large order in some dozens of steps: where links are few, no range is.
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = 0; i < and.Filters.Count; i++)
            {
                if (IsWalk(and.Filters[i]) != (pass == 0) || Find(and.Filters[i], labels) is not { } found)
                    continue;
                var cost = found.Path.Most * (walks > (pass == 0 ? 1 : 0) ? CostOfWalk : 1L);
                if (cost < least)
                    (best, place, least) = (found, i, cost);
                expected *= Math.Min(1, found.Expected / all);
            }

            if (best is not null && least * FewOf <= all)
                break;
        }

        if (best is null)
            return null;
        rest.RemoveAt(place);
        if (best.Rest is not null)
            rest.Add(best.Rest);
        var path = best.Path is RangeAccess range ? Narrowed(range, rest, labels) : best.Path;
        return new FoundAccess(path, rest.Count == 0 ? null : rest is [var only] ? only : new AndFilter(rest), Math.Min(expected, path.Most));
    }

    private static bool IsWalk(Filter filter) => filter is RelatedFilter or CountFilter;

    // Two bounds of one property are one range.
    private RangeAccess Narrowed(RangeAccess range, List<Filter> rest, IReadOnlyList<NodeLabel> labels)
    {
        foreach (var filter in rest.OfType<ColumnFilter>().ToArray())
        {
            if (Find(filter, labels) is not RangeAccess other || range.And(other, filter) is not { } narrowed)
                continue;
            range = narrowed;
            rest.Remove(filter);
        }

        return range;
    }

    private FoundAccess? FindAll(OrFilter or, IReadOnlyList<NodeLabel> labels)
    {
        var found = new List<FoundAccess>(or.Filters.Count);
        foreach (var filter in or.Filters)
        {
            if (Find(filter, labels) is not { } one)
                return null;
            found.Add(one);
        }

        return new FoundAccess(
            new UnionAccess([.. found.Select(one => one.Path)]), found.TrueForAll(one => one.Rest is null) ? null : or, found.Sum(one => one.Expected));
    }

    private FoundAccess? Find(RelatedFilter related, IReadOnlyList<NodeLabel> labels)
    {
        var ends = Find(related.Filter, [.. related.Relationship.TargetLabels.Select(name => graph.Schema.FindLabel(name)!)]);
        if (ends is null || ends.Path.Most > MostEnds)
            return null;
        var path = RelatedAccess.To(ends.Path, related.Relationship, graph, day, labels);
        return new FoundAccess(path, related.Quantifier == Quantifier.Some && ends.Rest is null ? null : related, path.Most);
    }

    private AccessPath? Find(ColumnFilter filter, IReadOnlyList<NodeLabel> labels) => filter.Column.Name switch
    {
        "id" => filter.Comparison is Comparison.Equal or Comparison.In ? IdAccess.Of(graph, labels, Operands(filter).Cast<string>()) : null,
        "citations.document" => filter.Comparison is Comparison.Equal or Comparison.In
            ? new CitationAccess(graph, labels, [.. Operands(filter).Distinct().Select(id => Encoding.UTF8.GetBytes((string)id))])
            : null,
        _ => FindRange(filter, labels),
    };

    private RangeAccess? FindRange(ColumnFilter filter, IReadOnlyList<NodeLabel> labels)
    {
        if (filter.Column.IsList || filter.Operand is string text && !IsWellFormed(text))
            return null;
        var ranges = new List<(OrderedItems<int>, Ranks)>();
        foreach (var label in labels)
        {
            if (graph.Indexes.Label(label).Find(filter.Column.Name) is not { } index || !AddRanges(filter, index, ranges))
                return null;
        }

        var isById = ranges.Count == 1 && filter.Comparison is (Comparison.Equal or Comparison.In or Comparison.IsNull);
        return new RangeAccess([filter], ranges, isById);
    }

    private bool AddRanges(ColumnFilter filter, PropertyIndex index, List<(OrderedItems<int>, Ranks)> ranges)
    {
        var (valued, column) = (index.Valued, index.Column);
        switch (filter.Comparison)
        {
            case Comparison.IsNull:
                ranges.Add((index.Missing, new Ranks(0, index.Missing.Count)));
                return true;
            case Comparison.Equal or Comparison.In:
                ranges.AddRange(Operands(filter).Distinct().Select(value => (valued, index.Equal(graph, value))));
                return true;
            case Comparison.StartsWith when column.Kind == ColumnKind.Text:
                ranges.Add((valued, index.StartingWith(graph, (string)filter.Operand!)));
                return true;
            case Comparison.Less or Comparison.LessOrEqual:
                var end = PropertyPlace.OfValue(graph, column, filter.Operand!, isAfter: filter.Comparison == Comparison.LessOrEqual);
                ranges.Add((valued, new Ranks(0, valued.Rank(end))));
                return true;
            case Comparison.Greater or Comparison.GreaterOrEqual:
                var start = PropertyPlace.OfValue(graph, column, filter.Operand!, isAfter: filter.Comparison == Comparison.Greater);
                ranges.Add((valued, new Ranks(valued.Rank(start), valued.Count)));
                return true;
            default:
                return false;
        }
    }

    private static IEnumerable<object> Operands(ColumnFilter filter) => filter.Comparison == Comparison.In ? ((object?[])filter.Operand!).OfType<object>() : [filter.Operand!];

    // Half a surrogate pair has no place in the order of UTF-8.
    private static bool IsWellFormed(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar && !text.Contains('\uFFFD', StringComparison.Ordinal))
                return false;
        }

        return true;
    }
}
