using System.Text;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Store.Embedded;
using GovernanceGraph.Graph.Tests.Oracle;
using GovernanceGraph.GraphQL.Execution;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Graphs;

/// <summary>The product's store and the oracle as one: every answer must be the same bytes from both.</summary>
internal sealed class AgreeingStore : IGraphStore
{
    private readonly EmbeddedGraphStore _store = new(Records.Served);
    private readonly SimpleGraphStore _oracle = new(Records.Served);

    public async ValueTask<GraphResult> ExecuteAsync(BoundPlan plan, ExecutionOptions options, CancellationToken cancellationToken) =>
        new AgreeingResult(await _store.ExecuteAsync(plan, options, cancellationToken), await _oracle.ExecuteAsync(plan, options, cancellationToken));

    public async ValueTask<long> ApplyAsync(ChangeSet changes, CancellationToken cancellationToken)
    {
        var version = await _store.ApplyAsync(changes, cancellationToken);
        Assert.Equal(await _oracle.ApplyAsync(changes, cancellationToken), version);
        return version;
    }

    public IAsyncEnumerable<Commit> ReadCommitsAsync(long afterVersion, CancellationToken cancellationToken) => _store.ReadCommitsAsync(afterVersion, cancellationToken);

    public ValueTask<StoreHealth> CheckHealthAsync(CancellationToken cancellationToken) => _store.CheckHealthAsync(cancellationToken);

    private sealed class AgreeingResult(GraphResult result, GraphResult oracle) : GraphResult
    {
        public override long Version => result.Version;

        public override string? AccessOf(PlanRoot root) => result.AccessOf(root);

        public override ResponseSummary Write(CompiledOperation operation, VariableValues variables, ResponseBuffer buffer, Action<ResponseBuffer>? extensions)
        {
            var start = (int)buffer.Position;
            var summary = result.Write(operation, variables, buffer, extensions);
            using var expected = new ResponseBuffer();
            oracle.Write(operation, variables, expected, extensions);
            Assert.Equal(Encoding.UTF8.GetString(expected.ToArray()), Encoding.UTF8.GetString(buffer.ToArray().AsSpan(start)));
            return summary;
        }

        protected override void Dispose(bool disposing)
        {
            result.Dispose();
            oracle.Dispose();
            base.Dispose(disposing);
        }
    }
}
