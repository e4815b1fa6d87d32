using System.Text;
using System.Text.Json.Nodes;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Tests.Equivalence.Mutants;

/// <summary>A store with one fault: in what it writes, in how it is asked, or in what it answers.</summary>
internal sealed class MutantStore(IGraphStore inner) : IGraphStore
{
    /// <summary>What it writes of a change.</summary>
    public Func<ChangeSet, ChangeSet> Writing { get; init; } = changes => changes;

    /// <summary>What it makes of limits and the day.</summary>
    public Func<ExecutionOptions, ExecutionOptions> Asking { get; init; } = options => options;

    /// <summary>What it makes of a list that it answers; false where it leaves the list alone.</summary>
    public Func<JsonArray, bool>? Answering { get; init; }

    public async ValueTask<GraphResult> ExecuteAsync(BoundPlan plan, ExecutionOptions options, CancellationToken cancellationToken)
    {
        var result = await inner.ExecuteAsync(plan, Asking(options), cancellationToken);
        return Answering is null ? result : new MutantResult(result, Answering);
    }

    public ValueTask<long> ApplyAsync(ChangeSet changes, CancellationToken cancellationToken) => inner.ApplyAsync(Writing(changes), cancellationToken);

    public IAsyncEnumerable<Commit> ReadCommitsAsync(long afterVersion, CancellationToken cancellationToken) => inner.ReadCommitsAsync(afterVersion, cancellationToken);

    public ValueTask<StoreHealth> CheckHealthAsync(CancellationToken cancellationToken) => inner.CheckHealthAsync(cancellationToken);

    private sealed class MutantResult(GraphResult inner, Func<JsonArray, bool> answering) : GraphResult
    {
        public override long Version => inner.Version;

        public override ResponseSummary Write(CompiledOperation operation, VariableValues variables, ResponseBuffer buffer, Action<ResponseBuffer>? extensions)
        {
            using var whole = new ResponseBuffer();
            var summary = inner.Write(operation, variables, whole, extensions);
            var bytes = whole.ToArray();
            var response = JsonNode.Parse(bytes)!;
            buffer.Write(Mutate(response["data"]) ? Encoding.UTF8.GetBytes(response.ToJsonString()) : bytes);
            return summary;
        }

        private bool Mutate(JsonNode? value)
        {
            var isChanged = value is JsonArray list && answering(list);
            foreach (var item in value is JsonObject members ? members.Select(member => member.Value) : value as JsonArray ?? [])
                isChanged |= Mutate(item);
            return isChanged;
        }
    }
}
