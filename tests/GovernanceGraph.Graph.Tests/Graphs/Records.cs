using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Seed;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Store.Embedded;
using GovernanceGraph.Graph.Tests.Infrastructure;
using GovernanceGraph.Graph.Tests.Oracle;
using GovernanceGraph.Graph.Tests.Scenarios;

namespace GovernanceGraph.Graph.Tests.Graphs;

/// <summary>The records that tests ask.</summary>
internal static class Records
{
    private static readonly Lazy<ChangeSet> LazySmall = new(() => Read(Path.Combine(Scenario.Folder, "seed")));
    private static readonly Lazy<ChangeSet> LazyPublished = new(() => Read(Path.Combine(Repository.Root, "graph-seed")));

    public static ServedSchema Served { get; } = ServedSchema.Create(Repository.Schema);

    /// <summary>Two invented documents that say a little of everything: tests/scenarios/seed.</summary>
    public static ChangeSet Small => LazySmall.Value;

    /// <summary>The published record that the product ships with.</summary>
    public static ChangeSet Published => LazyPublished.Value;

    public static async ValueTask<SimpleGraphStore> SimpleStore(params ChangeSet[] changes)
    {
        var store = new SimpleGraphStore(Served);
        foreach (var change in changes)
            await store.ApplyAsync(change, CancellationToken.None);
        return store;
    }

    /// <summary>The product's store and the oracle with these change sets applied; answers of which they disagree fail the test.</summary>
    public static async ValueTask<IGraphStore> Store(params ChangeSet[] changes)
    {
        var store = new AgreeingStore();
        foreach (var change in changes)
            await store.ApplyAsync(change, CancellationToken.None);
        return store;
    }

    /// <summary>An embedded store with these change sets applied.</summary>
    public static async ValueTask<EmbeddedGraphStore> EmbeddedStore(params ChangeSet[] changes)
    {
        var store = new EmbeddedGraphStore(Served);
        foreach (var change in changes)
            await store.ApplyAsync(change, CancellationToken.None);
        return store;
    }

    private static ChangeSet Read(string folder)
    {
        var seed = SeedReader.Read(folder, Repository.Schema);
        return seed.ChangeSet ?? throw new InvalidDataException($"{folder} has errors:\n{string.Join('\n', seed.Errors)}");
    }
}
