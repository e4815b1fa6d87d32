using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Neo4j.Statements;

/// <summary>Statements that were compiled before, as long as their plans live: one for each shape of what requests put into a plan.</summary>
internal sealed class StatementCache(ServedSchema served)
{
    private const int MostShapes = 100;

    private readonly ConditionalWeakTable<GraphPlan, ConcurrentDictionary<(string Shape, string Days, string Hidden), ReadStatement>> _plans = [];

    /// <summary>The statement of a plan.</summary>
    /// <param name="plan">The plan with the values of a request.</param>
    /// <param name="hiddenToday">What may be hidden today.</param>
    public ReadStatement Of(BoundPlan plan, HiddenKinds hiddenToday)
    {
        var shapes = _plans.GetValue(plan.Plan, static _ => []);
        var key = (plan.Shape, NamedDays(plan), hiddenToday.Signature);
        if (shapes.TryGetValue(key, out var known))
            return known;
        var statement = StatementCompiler.Compile(served, plan, hiddenToday);

        // Whoever asks in ever new shapes pays for it with a compilation; nobody else does.
        if (shapes.Count >= MostShapes)
            shapes.Clear();
        return shapes.GetOrAdd(key, statement);
    }

    // Which root fields name a day: the statement looks at all days for them.
    private static string NamedDays(BoundPlan plan) => string.Create(
        plan.Plan.Roots.Count, plan, static (text, bound) =>
        {
            for (var i = 0; i < text.Length; i++)
                text[i] = bound.Value(bound.Plan.Roots[i].AsOf) is null ? '-' : 'd';
        });
}
