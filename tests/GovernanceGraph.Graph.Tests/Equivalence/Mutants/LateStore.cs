using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Tests.Equivalence.Mutants;

/// <summary>A store that says of some answers that they belong to the version before the one that they were read from.</summary>
internal sealed class LateStore(IGraphStore inner) : IGraphStore
{
    private const int AnswersBetweenLateOnes = 50;

    private int _answers;

    public async ValueTask<GraphResult> ExecuteAsync(BoundPlan plan, ExecutionOptions options, CancellationToken cancellationToken)
    {
        var result = await inner.ExecuteAsync(plan, options, cancellationToken);
        return Interlocked.Increment(ref _answers) % AnswersBetweenLateOnes == 0 ? new LateResult(result) : result;
    }

    public ValueTask<long> ApplyAsync(ChangeSet changes, CancellationToken cancellationToken) => inner.ApplyAsync(changes, cancellationToken);

    public IAsyncEnumerable<Commit> ReadCommitsAsync(long afterVersion, CancellationToken cancellationToken) => inner.ReadCommitsAsync(afterVersion, cancellationToken);

    public ValueTask<StoreHealth> CheckHealthAsync(CancellationToken cancellationToken) => inner.CheckHealthAsync(cancellationToken);

    private sealed class LateResult(GraphResult inner) : GraphResult
    {
        public override long Version => inner.Version - 1;

        public override ResponseSummary Write(CompiledOperation operation, VariableValues variables, ResponseBuffer buffer, Action<ResponseBuffer>? extensions) =>
            inner.Write(operation, variables, buffer, extensions);
    }
}
