using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Neo4j.Statements.Conditions;

namespace GovernanceGraph.Neo4j.Statements.Citing;

/// <summary>Writes a condition that one element of a list must meet as a whole.</summary>
internal sealed class ElementWriter(StatementBuilder builder)
{
    private readonly ComparisonWriter _comparisons = new(builder);

    /// <summary>The condition on an element, which is there.</summary>
    /// <param name="shape">The condition.</param>
    /// <param name="filter">Finds it in a request.</param>
    /// <param name="value">The element.</param>
    /// <param name="fold">Its fold.</param>
    public string Write(Filter shape, Func<Request, Filter> filter, string value, string fold) => shape switch
    {
        AndFilter and => Predicates.And(and.Filters.Select((item, index) => Write(item, request => ((AndFilter)filter(request)).Filters[index], value, fold))),
        NotFilter not => Predicates.Not(Write(not.Operand, request => ((NotFilter)filter(request)).Operand, value, fold)),
        ColumnFilter { Comparison: Comparison.IsNull } => $"{value} IS NULL",
        ColumnFilter column => _comparisons.WriteOne(column, filter, value, fold),
        _ => throw new InvalidOperationException($"{shape.GetType().Name} is no condition on a text."),
    };
}
