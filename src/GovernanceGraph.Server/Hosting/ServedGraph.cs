using GovernanceGraph.Graph.Store;
using GovernanceGraph.Neo4j.QueryApi;

namespace GovernanceGraph.Server.Hosting;

/// <summary>A graph that is open.</summary>
/// <param name="Store">The graph.</param>
/// <param name="Contents">What is in it, in words that follow "Serving".</param>
/// <param name="Neo4j">The connection to where it is kept; null where it is in this process.</param>
internal sealed record ServedGraph(IGraphStore Store, string Contents, QueryClient? Neo4j = null) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Neo4j?.DisposeAsync() ?? ValueTask.CompletedTask;
}
