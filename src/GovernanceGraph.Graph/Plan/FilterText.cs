using System.Globalization;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Plan;

/// <summary>Writes conditions as text: with their values for a reader, without them for the shape of a bound plan.</summary>
internal static class FilterText
{
    public static string Of(Filter filter, bool withValues) => filter switch
    {
        AndFilter { Filters.Count: 0 } => "true",
        OrFilter { Filters.Count: 0 } => "false",
        AndFilter and => $"({string.Join(" and ", and.Filters.Select(item => Of(item, withValues)))})",
        OrFilter or => $"({string.Join(" or ", or.Filters.Select(item => Of(item, withValues)))})",
        NotFilter not => $"not {Of(not.Operand, withValues)}",
        ColumnFilter { Comparison: Comparison.IsNull } column => $"{column.Column.Name} is null",
        ColumnFilter column => $"{column.Column.Name} {Word(column.Comparison)} {Value(column.Operand, withValues)}",
        LabelFilter label => $"label in {Value(label.Labels, withValues)}",
        LinkTypeFilter type => $"type in {Value(type.Types, withValues)}",
        LinkFilter link => $"link{Parenthesised(Of(link.Link, withValues))}",
        RelatedFilter related => $"{Word(related.Quantifier)} {Arrow(related.Relationship)} {Parenthesised(Of(related.Filter, withValues))}",
        CountFilter count => $"count {Arrow(count.Relationship)} {Word(count.Comparison)} {Value(count.Operand, withValues)}",
        _ => filter.GetType().Name,
    };

    /// <summary>A relationship as one looks along it: <c>ownedBy-[OWNED_BY]-></c>.</summary>
    public static string Arrow(RelationshipField relationship) => relationship.Direction switch
    {
        Direction.Out => $"{relationship.Name}-[{relationship.Type}]->",
        Direction.In => $"{relationship.Name}<-[{relationship.Type}]-",
        _ => $"{relationship.Name}-[{relationship.Type}]-",
    };

    private static string Parenthesised(string text) => text.StartsWith('(') ? text : $"({text})";

    private static string Word(Quantifier quantifier) => quantifier switch
    {
        Quantifier.Some => "some",
        Quantifier.None => "none",
        Quantifier.All => "all",
        _ => "single",
    };

    private static string Word(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.In => "in",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Greater => ">",
        Comparison.GreaterOrEqual => ">=",
        Comparison.Contains => "contains",
        Comparison.StartsWith => "starts with",
        Comparison.EndsWith => "ends with",
        _ => "is null",
    };

    private static string Value(object? value, bool withValues) => (value, withValues) switch
    {
        (_, false) => "?",
        (string text, _) => $"\"{text}\"",
        (System.Collections.IEnumerable list, _) => $"[{string.Join(", ", list.Cast<object?>().Select(item => Value(item, withValues: true)))}]",
        (bool flag, _) => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null",
    };
}
