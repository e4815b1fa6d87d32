using System.Globalization;
using GovernanceGraph.Graph.Compilation;

namespace GovernanceGraph.Server.Hosting;

/// <summary>Opens a graph in the memory of this process: the seed, and files on top of it.</summary>
internal static class EmbeddedGraph
{
    /// <summary>Reads all of it, or says everything that is wrong with it.</summary>
    public static Loaded<ServedGraph> Open(string? seedFolder, IReadOnlyList<string> importFiles, ServedSchema served)
    {
        var seed = GraphLoader.LoadSeed(seedFolder, served.Model);
        if (seed.Value is null)
            return new Loaded<ServedGraph>(null, seed.Errors);
        var graph = GraphImport.Load(importFiles, seed.Value, served);
        return graph.Value is { } store
            ? new Loaded<ServedGraph>(
                new ServedGraph(store, string.Create(CultureInfo.InvariantCulture, $"{store.NodeCount:N0} nodes and {store.LinkCount:N0} links")), [])
            : new Loaded<ServedGraph>(null, graph.Errors);
    }
}
