using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Store.Embedded;
using GovernanceGraph.Server.Hosting;

namespace GovernanceGraph.Server.Tests.Infrastructure;

/// <summary>The model and the seed of the checkout, read once for all tests, none of which writes.</summary>
internal static class PublishedGraph
{
    private static readonly Lazy<(ServedSchema Served, IGraphStore Store)> Read = new(() =>
    {
        var served = GraphLoader.LoadModel(Repository.PathOf("schema", "governance.graphql")).Value!;
        var store = new EmbeddedGraphStore(served);
        var seed = GraphLoader.LoadSeed(Repository.PathOf("graph-seed"), served.Model).Value!;
        store.Load([seed]);
        return (served, (IGraphStore)store);
    });

    /// <summary>The schema that is served.</summary>
    public static ServedSchema Served => Read.Value.Served;

    /// <summary>The graph.</summary>
    public static IGraphStore Store => Read.Value.Store;
}
