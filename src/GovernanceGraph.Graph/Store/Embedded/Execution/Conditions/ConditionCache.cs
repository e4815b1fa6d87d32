using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;

namespace GovernanceGraph.Graph.Store.Embedded.Execution.Conditions;

/// <summary>The conditions of one request: a nested list is executed for each node above it, and its condition is made ready once.</summary>
internal sealed class ConditionCache
{
    private readonly List<(Filter Filter, Condition Condition)> _conditions = [];

    /// <summary>The condition of a filter.</summary>
    public Condition Of(GraphSchema schema, Filter filter)
    {
        foreach (var (known, condition) in _conditions)
        {
            if (ReferenceEquals(known, filter))
                return condition;
        }

        var compiled = ConditionCompiler.OfNode(schema, filter);
        _conditions.Add((filter, compiled));
        return compiled;
    }

    /// <summary>Forgets what belongs to one request.</summary>
    public void Clear() => _conditions.Clear();
}
