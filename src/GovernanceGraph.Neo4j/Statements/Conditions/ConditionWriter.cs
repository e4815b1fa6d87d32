using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;

namespace GovernanceGraph.Neo4j.Statements.Conditions;

/// <summary>
/// Writes a filter as a predicate. It is true exactly where the filter holds, and false or null elsewhere: it can stand in a WHERE, be joined by
/// AND and OR, and be negated by <see cref="Predicates.Not"/>. The functions of its parameters walk the filter of a request along the same way.
/// </summary>
internal sealed class ConditionWriter(VisibilityWriter visibility)
{
    private readonly StatementBuilder _builder = visibility.Builder;
    private readonly GraphSchema _schema = visibility.Schema;
    private readonly ComparisonWriter _comparisons = new(visibility.Builder);

    /// <summary>A condition on a node, and on the link that leads there.</summary>
    /// <param name="shape">The condition; operands are not looked at.</param>
    /// <param name="filter">Finds it in a request.</param>
    /// <param name="about">What it is about.</param>
    public string Write(Filter shape, Func<Request, Filter> filter, NodeVariables about) => shape switch
    {
        AndFilter and => Predicates.And(and.Filters.Select((item, index) => Write(item, request => ((AndFilter)filter(request)).Filters[index], about))),
        OrFilter or => Predicates.Or(or.Filters.Select((item, index) => Write(item, request => ((OrFilter)filter(request)).Filters[index], about))),
        NotFilter not => Predicates.Not(Write(not.Operand, request => ((NotFilter)filter(request)).Operand, about)),
        ColumnFilter column => _comparisons.Write(column, filter, about.Node),
        LabelFilter => $"any(label IN labels({about.Node}) WHERE label IN {_builder.AddParameter(request => Names(((LabelFilter)filter(request)).Labels))})",
        LinkFilter link => WriteLink(
            link.Link,
            request => ((LinkFilter)filter(request)).Link,
            about.Link ?? throw new InvalidOperationException("No link leads to a node of a root list.")),
        RelatedFilter related => WriteRelated(related, filter, about),
        CountFilter count => WriteCount(count, filter, about),
        _ => throw new InvalidOperationException($"{shape.GetType().Name} is no condition on a node."),
    };

    private string WriteLink(Filter shape, Func<Request, Filter> filter, string link) => shape switch
    {
        AndFilter and => Predicates.And(and.Filters.Select((item, index) => WriteLink(item, request => ((AndFilter)filter(request)).Filters[index], link))),
        OrFilter or => Predicates.Or(or.Filters.Select((item, index) => WriteLink(item, request => ((OrFilter)filter(request)).Filters[index], link))),
        NotFilter not => Predicates.Not(WriteLink(not.Operand, request => ((NotFilter)filter(request)).Operand, link)),
        ColumnFilter column => _comparisons.Write(column, filter, link),
        LinkTypeFilter => $"type({link}) IN {_builder.AddParameter(request => Names(((LinkTypeFilter)filter(request)).Types))}",
        _ => throw new InvalidOperationException($"{shape.GetType().Name} is no condition on a link."),
    };

    private string WriteRelated(RelatedFilter shape, Func<Request, Filter> filter, NodeVariables about)
    {
        Filter Inner(Request request) => ((RelatedFilter)filter(request)).Filter;
        return shape.Quantifier switch
        {
            Quantifier.Some => Exists(shape.Relationship, about, end => Write(shape.Filter, Inner, end)),
            Quantifier.None => $"NOT {Exists(shape.Relationship, about, end => Write(shape.Filter, Inner, end))}",
            Quantifier.All => $"NOT {Exists(shape.Relationship, about, end => Predicates.Not(Write(shape.Filter, Inner, end)))}",
            _ => $"{Count(shape.Relationship, about, end => Write(shape.Filter, Inner, end))} = 1",
        };
    }

    private string WriteCount(CountFilter shape, Func<Request, Filter> filter, NodeVariables about)
    {
        var comparison = shape.Comparison switch
        {
            Comparison.Equal => "=",
            Comparison.In => "IN",
            Comparison.Less => "<",
            Comparison.LessOrEqual => "<=",
            Comparison.Greater => ">",
            Comparison.GreaterOrEqual => ">=",
            _ => throw new InvalidOperationException($"{shape.Comparison} compares no number of links."),
        };
        var count = Count(shape.Relationship, about, _ => Predicates.True);
        return $"{count} {comparison} {_builder.AddParameter(request => ((CountFilter)filter(request)).Operand)}";
    }

    private string Exists(RelationshipField relationship, NodeVariables about, Func<NodeVariables, string> condition) =>
        $"EXISTS {{ {Ends(relationship, relationship.Direction, about, condition)} }}";

    // A link that leads from a node to itself is seen from both its ends, which one pattern without a direction does not do.
    private string Count(RelationshipField relationship, NodeVariables about, Func<NodeVariables, string> condition) => relationship.Direction == Direction.Both
        ? $"(COUNT {{ {Ends(relationship, Direction.Out, about, condition)} }} + COUNT {{ {Ends(relationship, Direction.In, about, condition)} }})"
        : $"COUNT {{ {Ends(relationship, relationship.Direction, about, condition)} }}";

    private string Ends(RelationshipField relationship, Direction direction, NodeVariables about, Func<NodeVariables, string> condition)
    {
        var (link, end) = (_builder.Variable("r"), _builder.Variable("m"));
        var pattern = RelationshipPattern.Write(_schema, relationship with { Direction = direction }, about.Node, about.Labels, link, end);
        var where = Predicates.Where(
            visibility.OfLink(link, relationship.Type),
            visibility.OfEnd(end, relationship),
            condition(new NodeVariables(end, link, _schema.LabelsOf(relationship.TargetLabels))));
        return $"MATCH {pattern}{where}";
    }

    private static string[] Names(IReadOnlyList<string> names) => [.. names];
}
