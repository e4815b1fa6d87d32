using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Bench.Profile;

/// <summary>A store that notes how long executing and writing take, and what they allocate, on the one thread that asks.</summary>
internal sealed class TimedStore(IGraphStore store) : IGraphStore
{
    public Cost Executing { get; private set; }

    public Cost Writing { get; private set; }

    public void Reset() => (Executing, Writing) = (default, default);

    public async ValueTask<GraphResult> ExecuteAsync(BoundPlan plan, ExecutionOptions options, CancellationToken cancellationToken)
    {
        var start = Cost.Now();
        var result = await store.ExecuteAsync(plan, options, cancellationToken);
        Executing += Cost.Now() - start;
        return new TimedResult(this, result);
    }

    public ValueTask<long> ApplyAsync(ChangeSet changes, CancellationToken cancellationToken) => store.ApplyAsync(changes, cancellationToken);

    public IAsyncEnumerable<Commit> ReadCommitsAsync(long afterVersion, CancellationToken cancellationToken) => store.ReadCommitsAsync(afterVersion, cancellationToken);

    public ValueTask<StoreHealth> CheckHealthAsync(CancellationToken cancellationToken) => store.CheckHealthAsync(cancellationToken);

    private sealed class TimedResult(TimedStore owner, GraphResult result) : GraphResult
    {
        public override long Version => result.Version;

        public override ResponseSummary Write(CompiledOperation operation, VariableValues variables, ResponseBuffer buffer, Action<ResponseBuffer>? extensions)
        {
            var start = Cost.Now();
            var summary = result.Write(operation, variables, buffer, extensions);
            owner.Writing += Cost.Now() - start;
            return summary;
        }

        protected override void Dispose(bool disposing)
        {
            result.Dispose();
            base.Dispose(disposing);
        }
    }
}
