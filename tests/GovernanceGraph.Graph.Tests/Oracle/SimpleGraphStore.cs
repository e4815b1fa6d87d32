using System.Runtime.CompilerServices;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Tests.Oracle;

/// <summary>
/// A store of plain objects in memory, written to be obviously right: it scans, sorts and filters with no index but by id. A change copies
/// the graph and is published as a whole, so that a reader sees exactly one version and takes no lock.
/// </summary>
internal sealed class SimpleGraphStore : IGraphStore
{
    private readonly ServedSchema _served;
    private readonly Lock _writing = new();
    private readonly List<Commit> _commits = [];
    private volatile GraphSnapshot _snapshot;

    /// <summary>An empty store for the model of a served schema.</summary>
    public SimpleGraphStore(ServedSchema served)
    {
        ArgumentNullException.ThrowIfNull(served);
        _served = served;
        _snapshot = GraphSnapshot.Empty(served.Model);
    }

    /// <inheritdoc/>
    public ValueTask<GraphResult> ExecuteAsync(BoundPlan plan, ExecutionOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(options);
        var snapshot = _snapshot;
        var meter = new WorkMeter(options.Limits, cancellationToken);
        var root = new PlanExecutor(snapshot, plan, options, meter).Execute();
        return ValueTask.FromResult<GraphResult>(new SimpleResult(_served, snapshot.Version, root));
    }

    /// <inheritdoc/>
    public ValueTask<long> ApplyAsync(ChangeSet changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_writing)
        {
            var next = _snapshot.Apply(changes);
            _commits.Add(new Commit(next.Version, changes));
            _snapshot = next;
            return ValueTask.FromResult(next.Version);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Commit> ReadCommitsAsync(long afterVersion, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Commit[] commits;
        lock (_writing)
            commits = [.. _commits.Where(commit => commit.Version > afterVersion)];
        foreach (var commit in commits)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return commit;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<StoreHealth> CheckHealthAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(new StoreHealth(IsReady: true, _snapshot.Version, Reason: null));

    private sealed class SimpleResult(ServedSchema served, long version, ResultRow root) : GraphResult
    {
        public override long Version => version;

        public override ResponseSummary Write(CompiledOperation operation, VariableValues variables, ResponseBuffer buffer, Action<ResponseBuffer>? extensions)
        {
            var reader = new RowReader(served.Schema, root);
            return ResponseWriter.Write(operation, variables, ref reader, buffer, extensions);
        }
    }
}
