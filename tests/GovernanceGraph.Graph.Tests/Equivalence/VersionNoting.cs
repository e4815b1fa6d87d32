using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Tests.Equivalence;

/// <summary>Notes to which version the last result of one reader belongs.</summary>
internal sealed class VersionNoting(IGraphStore inner) : IGraphStore
{
    public long Version { get; private set; }

    public async ValueTask<GraphResult> ExecuteAsync(BoundPlan plan, ExecutionOptions options, CancellationToken cancellationToken)
    {
        var result = await inner.ExecuteAsync(plan, options, cancellationToken);
        Version = result.Version;
        return result;
    }

    public ValueTask<long> ApplyAsync(ChangeSet changes, CancellationToken cancellationToken) => inner.ApplyAsync(changes, cancellationToken);

    public IAsyncEnumerable<Commit> ReadCommitsAsync(long afterVersion, CancellationToken cancellationToken) => inner.ReadCommitsAsync(afterVersion, cancellationToken);

    public ValueTask<StoreHealth> CheckHealthAsync(CancellationToken cancellationToken) => inner.CheckHealthAsync(cancellationToken);
}
