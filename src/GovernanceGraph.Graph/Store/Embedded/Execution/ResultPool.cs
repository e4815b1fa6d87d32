using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store.Embedded.Storage;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Store.Embedded.Execution;

/// <summary>Executes plans over versions of the graph: keeps compiled plans as long as their plans live, and results for reuse.</summary>
internal sealed class ResultPool(ServedSchema served)
{
    private readonly ConditionalWeakTable<GraphPlan, CompiledPlan> _compiled = [];
    private readonly ConcurrentBag<EmbeddedResult> _free = [];

    public ServedSchema Served => served;

    /// <summary>The escaped names of the relationship types, by ordinal.</summary>
    public byte[][] TypeNames { get; } = [.. served.Model.Relationships.Select(type => EscapedText.Encode(type.Name))];

    /// <summary>The result of a plan over a version. It goes back to the pool when it is disposed of.</summary>
    public EmbeddedResult Execute(GraphVersion graph, BoundPlan plan, ExecutionOptions options, CancellationToken cancellationToken)
    {
        var compiled = _compiled.GetValue(plan.Plan, key => PlanCompiler.Compile(served, key));
        if (!_free.TryTake(out var result))
            result = new EmbeddedResult(this);
        result.Begin(graph, compiled, plan, options, cancellationToken);
        return result;
    }

    public void Return(EmbeddedResult result) => _free.Add(result);
}
