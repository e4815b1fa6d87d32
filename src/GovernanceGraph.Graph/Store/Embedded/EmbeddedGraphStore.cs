using System.Runtime.CompilerServices;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store.Embedded.Execution;
using GovernanceGraph.Graph.Store.Embedded.Storage;

namespace GovernanceGraph.Graph.Store.Embedded;

/// <summary>
/// The graph in the memory of the process: by column, with indexes, in versions that share what did not change. A version is published as a
/// whole, so that a reader sees exactly one and takes no lock.
/// </summary>
public sealed class EmbeddedGraphStore : IGraphStore
{
    private readonly ResultPool _results;
    private readonly Lock _writing = new();
    private readonly List<Commit> _commits = [];
    private volatile GraphVersion _version;

    /// <summary>An empty store for the model of a served schema.</summary>
    public EmbeddedGraphStore(ServedSchema served)
    {
        ArgumentNullException.ThrowIfNull(served);
        _results = new ResultPool(served);
        _version = new GraphVersion(new StoredModel(served.Model));
    }

    /// <summary>What is stored now, for the check of the next change set.</summary>
    public GraphState State => new EmbeddedState(_version);

    /// <summary>How many nodes there are now.</summary>
    public int NodeCount => _version.NodeCount;

    /// <summary>How many links there are now.</summary>
    public int LinkCount => _version.LinkCount;

    /// <summary>The version that readers see now.</summary>
    internal GraphVersion Current => _version;

    /// <inheritdoc/>
    public ValueTask<GraphResult> ExecuteAsync(BoundPlan plan, ExecutionOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(options);
        return ValueTask.FromResult<GraphResult>(_results.Execute(_version, plan, options, cancellationToken));
    }

    /// <inheritdoc/>
    public ValueTask<long> ApplyAsync(ChangeSet changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_writing)
        {
            var builder = new VersionBuilder(_version);
            builder.Apply(changes);
            var next = builder.Publish();
            _commits.Add(new Commit(next.Number, changes));
            _version = next;
            return ValueTask.FromResult(next.Number);
        }
    }

    /// <summary>
    /// Loads change sets one after another and publishes them together, a version each: a whole record at the start. They are not kept as
    /// commits, since the graph would then be in the memory twice.
    /// </summary>
    /// <param name="versions">The change sets, each checked against those before it. An exception while they are read leaves the store as it was.</param>
    /// <returns>The version that has all of them.</returns>
    public long Load(IEnumerable<ChangeSet> versions)
    {
        ArgumentNullException.ThrowIfNull(versions);
        lock (_writing)
        {
            var builder = new VersionBuilder(_version);
            foreach (var changes in versions)
                builder.Apply(changes);
            _commits.Clear();
            _version = builder.Publish();
            return _version.Number;
        }
    }

    /// <summary>The commits after a version, in their order. Those up to the version that was loaded last are not kept.</summary>
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
        ValueTask.FromResult(new StoreHealth(IsReady: true, _version.Number, Reason: null));
}
