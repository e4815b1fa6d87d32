using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Plan;

namespace GovernanceGraph.Neo4j.Statements;

/// <summary>Statements that were compiled before, as long as their plans live: one for each shape of what requests put into a plan.</summary>
internal sealed class StatementCache(ServedSchema served)
{
    private const int MostShapes = 100;

    private readonly ConditionalWeakTable<GraphPlan, ConcurrentDictionary<string, ReadStatement>> _plans = [];

    /// <summary>The statement of a plan.</summary>
    public ReadStatement Of(BoundPlan plan)
    {
        var shapes = _plans.GetValue(plan.Plan, static _ => new ConcurrentDictionary<string, ReadStatement>(StringComparer.Ordinal));
        if (shapes.TryGetValue(plan.Shape, out var known))
            return known;
        var statement = StatementCompiler.Compile(served, plan);

        // Whoever asks in ever new shapes pays for it with a compilation; nobody else does.
        if (shapes.Count >= MostShapes)
            shapes.Clear();
        return shapes.GetOrAdd(plan.Shape, statement);
    }
}
