using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;

namespace GovernanceGraph.Graph.Store.Embedded.Execution.Conditions;

/// <summary>Makes a filter ready for one request.</summary>
internal static class ConditionCompiler
{
    /// <summary>The condition on a node, and on the link that leads there.</summary>
    public static Condition OfNode(GraphSchema schema, Filter filter) => Compile(schema, filter, ofLink: false);

    private static Condition Compile(GraphSchema schema, Filter filter, bool ofLink) => filter switch
    {
        // What only looks at columns is asked first.
        AndFilter and => new AllConditions([.. and.Filters.OrderBy(Cost).Select(item => Compile(schema, item, ofLink))]),
        OrFilter or => new AnyCondition([.. or.Filters.OrderBy(Cost).Select(item => Compile(schema, item, ofLink))]),
        NotFilter not => new NotCondition(Compile(schema, not.Operand, ofLink)),
        ColumnFilter column => new ColumnCondition(column.Column, ValueTest.Of(column), ofLink),
        LinkFilter link => Compile(schema, link.Link, ofLink: true),
        LinkTypeFilter type => new LinkTypeCondition(type.Types),
        LabelFilter label => new LabelCondition(label.Labels),
        RelatedFilter related => new RelatedCondition(
            new RelatedLinks(schema, related.Relationship), related.Quantifier, Compile(schema, related.Filter, ofLink: false)),
        CountFilter count => new CountCondition(new RelatedLinks(schema, count.Relationship), count.Comparison, count.Operand),
        _ => throw new InvalidOperationException($"{filter.GetType().Name} is no condition on a node or link."),
    };

    private static int Cost(Filter filter) => filter switch
    {
        RelatedFilter or CountFilter => 2,
        AndFilter and => and.Filters.Select(Cost).DefaultIfEmpty().Max(),
        OrFilter or => or.Filters.Select(Cost).DefaultIfEmpty().Max(),
        NotFilter not => Cost(not.Operand),
        ColumnFilter { Comparison: Comparison.Contains } => 1,
        _ => 0,
    };
}
