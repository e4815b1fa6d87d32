using System.Collections;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;

namespace GovernanceGraph.Graph.Tests.Oracle;

/// <summary>Says whether a filter holds of a node or a link. There are two values: what is missing compares false (design, contract 3).</summary>
internal sealed class FilterEvaluator(SnapshotView view)
{
    /// <summary>Whether it holds of a node, and of the link that leads there, if one does.</summary>
    public bool Holds(Filter filter, GraphNode node, GraphLink? through) => filter switch
    {
        AndFilter and => and.Filters.All(item => Holds(item, node, through)),
        OrFilter or => or.Filters.Any(item => Holds(item, node, through)),
        NotFilter not => !Holds(not.Operand, node, through),
        ColumnFilter column => Compare(column, node.ValueOf(column.Column), node.FoldOf(column.Column)),
        LinkFilter link => Holds(link.Link, through ?? throw new InvalidOperationException("No link leads to a node of a root list.")),
        LabelFilter label => label.Labels.Contains(node.Label.Name),
        RelatedFilter related => Holds(related, node),
        CountFilter count => Compare(count, view.Related(node, count.Relationship).Count()),
        _ => throw new InvalidOperationException($"{filter.GetType().Name} is no condition on a node."),
    };

    /// <summary>Whether it holds of one text.</summary>
    public static bool Holds(Filter filter, string text, string fold) => filter switch
    {
        AndFilter and => and.Filters.All(item => Holds(item, text, fold)),
        NotFilter not => !Holds(not.Operand, text, fold),
        ColumnFilter column => CompareOne(column, text, fold),
        _ => throw new InvalidOperationException($"{filter.GetType().Name} is no condition on a text."),
    };

    private static bool Holds(Filter filter, GraphLink link) => filter switch
    {
        AndFilter and => and.Filters.All(item => Holds(item, link)),
        OrFilter or => or.Filters.Any(item => Holds(item, link)),
        NotFilter not => !Holds(not.Operand, link),
        ColumnFilter column => Compare(column, link.Values[column.Column.Index], link.Folds[column.Column.Index]),
        LinkTypeFilter type => type.Types.Contains(link.Type.Name),
        _ => throw new InvalidOperationException($"{filter.GetType().Name} is no condition on a link."),
    };

    private bool Holds(RelatedFilter related, GraphNode node)
    {
        var rows = view.Related(node, related.Relationship);
        return related.Quantifier switch
        {
            Quantifier.Some => rows.Any(row => Holds(related.Filter, row.Node, row.Link)),
            Quantifier.None => !rows.Any(row => Holds(related.Filter, row.Node, row.Link)),
            Quantifier.All => rows.All(row => Holds(related.Filter, row.Node, row.Link)),
            _ => rows.Count(row => Holds(related.Filter, row.Node, row.Link)) == 1,
        };
    }

    private static bool Compare(CountFilter filter, int count) => filter.Comparison switch
    {
        Comparison.Equal => count == (int)filter.Operand,
        Comparison.In => ((object[])filter.Operand).Contains(count),
        Comparison.Less => count < (int)filter.Operand,
        Comparison.LessOrEqual => count <= (int)filter.Operand,
        Comparison.Greater => count > (int)filter.Operand,
        _ => count >= (int)filter.Operand,
    };

    private static bool Compare(ColumnFilter filter, object? value, object? fold)
    {
        if (!filter.Column.IsList)
            return CompareOne(filter, value, fold);
        var values = (IList)value!;
        if (filter.Comparison == Comparison.IsNull)
            return values.Count == 0;
        for (var i = 0; i < values.Count; i++)
        {
            if (CompareOne(filter, values[i], (fold as IList)?[i]))
                return true;
        }

        return false;
    }

    private static bool CompareOne(ColumnFilter filter, object? value, object? fold)
    {
        if (value is null)
            return filter.Comparison == Comparison.IsNull;
        return filter.Comparison switch
        {
            Comparison.IsNull => false,
            Comparison.Equal => value.Equals(filter.Operand),
            Comparison.In => ((object?[])filter.Operand!).Contains(value),
            Comparison.Contains => FoldOf(value, fold).Contains((string)filter.Operand!, StringComparison.Ordinal),
            Comparison.StartsWith => FoldOf(value, fold).StartsWith((string)filter.Operand!, StringComparison.Ordinal),
            Comparison.EndsWith => FoldOf(value, fold).EndsWith((string)filter.Operand!, StringComparison.Ordinal),
            Comparison.Less => CursorOrder.CompareValues(value, filter.Operand!, filter.Column.Kind) < 0,
            Comparison.LessOrEqual => CursorOrder.CompareValues(value, filter.Operand!, filter.Column.Kind) <= 0,
            Comparison.Greater => CursorOrder.CompareValues(value, filter.Operand!, filter.Column.Kind) > 0,
            _ => CursorOrder.CompareValues(value, filter.Operand!, filter.Column.Kind) >= 0,
        };
    }

    // Ids have no stored fold: they are their own.
    private static string FoldOf(object value, object? fold) => fold as string ?? Fold.Of((string)value);
}
