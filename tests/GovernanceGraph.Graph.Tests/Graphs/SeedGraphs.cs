using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Seed;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Infrastructure;
using GovernanceGraph.Graph.Tests.Oracle;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Graphs;

/// <summary>The graphs that tests ask: the published record, and a small one that has what no published document states.</summary>
internal static class SeedGraphs
{
    private static readonly Lazy<GraphSnapshot> LazyRecord = new(() => Empty.Apply(Records.Published));

    private static readonly Lazy<ChangeSet> LazySmall = new(() =>
        Read(Path.Combine(Repository.Root, "tests", "GovernanceGraph.Graph.Tests", "Seeds", "small")));

    /// <summary>A graph with nothing in it.</summary>
    public static GraphSnapshot Empty => GraphSnapshot.Empty(Repository.Schema);

    /// <summary>The published record, as of a day.</summary>
    public static GraphView Record(string asOf = "2026-01-01") => View(LazyRecord.Value, asOf);

    /// <summary>The small record, with what a user recorded on top of it.</summary>
    public static GraphView Small(params LinkDraft[] recorded) => View(SmallSnapshot(recorded));

    /// <summary>The small record as of a day.</summary>
    public static GraphView SmallOn(string asOf) => View(SmallSnapshot(), asOf);

    /// <summary>What is visible of a graph on a day, without a limit on work.</summary>
    public static GraphView View(GraphSnapshot snapshot, string asOf = "2026-01-01", WorkMeter? meter = null) =>
        new SnapshotView(snapshot, asOf, meter ?? new WorkMeter(new PlanLimits(), CancellationToken.None));

    /// <summary>A link that a user recorded.</summary>
    public static LinkDraft Recorded(string from, string type, string to) =>
        new(from, type, to, [new DraftProperty("recorded", DraftValue.Object(("by", "A. Planner"), ("on", "2025-05-01")))]);

    /// <summary>The graph of a seed's files.</summary>
    public static GraphSnapshot Of(string yaml) => Empty.Apply(Built(SeedReader.Read([new SeedFile("test.yaml", yaml)], Repository.Schema)));

    /// <summary>The node of that id.</summary>
    public static GraphNode Node(this GraphView view, string id) => view.FindNode(id) ?? throw new ArgumentException($"There is no {id}.", nameof(id));

    private static GraphSnapshot SmallSnapshot(params LinkDraft[] recorded)
    {
        var snapshot = Empty.Apply(LazySmall.Value);
        if (recorded.Length == 0)
            return snapshot;
        var builder = new ChangeSetBuilder(Repository.Schema, GraphState.Of(LazySmall.Value.Nodes, LazySmall.Value.Links), Origin.User);
        foreach (var link in recorded)
            builder.Add(link);
        var result = builder.Build();
        Assert.Empty(result.Errors);
        return snapshot.Apply(result.ChangeSet!);
    }

    private static ChangeSet Read(string folder) => Built(SeedReader.Read(folder, Repository.Schema));

    private static ChangeSet Built(SeedResult result)
    {
        Assert.Empty(result.Errors.Select(error => error.ToString()));
        return result.ChangeSet!;
    }
}
