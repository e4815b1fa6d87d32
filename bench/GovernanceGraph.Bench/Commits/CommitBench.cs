using System.Globalization;
using GovernanceGraph.Bench.Partnerships;
using GovernanceGraph.Bench.Profile;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store.Embedded;

namespace GovernanceGraph.Bench.Commits;

/// <summary>
/// <c>commit</c>: what a small commit costs over graphs of several sizes: one finding with its area, its owner and its subject, written as a
/// version of its own. The check of the change set is not counted.
/// </summary>
internal static class CommitBench
{
    private const int RandomSeed = 7;
    private const int WarmUp = 200;
    private const int Commits = 300;

    public static async Task<int> RunAsync(IReadOnlyList<GraphFile> graphs)
    {
        Print($"{"nodes",11} {"bytes a commit",15} {"largest",11} {"µs a commit",12} {"ratio",7} {"of time",7}");
        (double Bytes, double Time)? first = null;
        foreach (var graph in graphs)
        {
            using var file = graph.Open();
            var (served, store) = BenchStore.Load(file.Path);
            var costs = await MeasureAsync(served, store, Layout.Of(graph.Nodes));
            var (bytes, time) = (Median(costs, cost => cost.Bytes), Median(costs, cost => cost.Microseconds(1)));
            first ??= (bytes, time);
            Print($"{graph.Nodes,11:N0} {bytes,15:N0} {costs.Max(cost => cost.Bytes),11:N0} {time,12:0.0} {bytes / first.Value.Bytes,7:0.00} {time / first.Value.Time,7:0.00}");
        }

        return 0;
    }

    private static async Task<List<Cost>> MeasureAsync(ServedSchema served, EmbeddedGraphStore store, Layout layout)
    {
        var random = new Random(RandomSeed);
        var costs = new List<Cost>(Commits);
        for (var i = 0; i < WarmUp + Commits; i++)
        {
            var changes = Finding(served.Model, store, random, random.Next(layout.Partnerships), i);
            var start = Cost.Now();
            await store.ApplyAsync(changes, CancellationToken.None);
            var cost = Cost.Now() - start;
            if (i >= WarmUp)
                costs.Add(cost);
        }

        return costs;
    }

    private static ChangeSet Finding(GraphSchema model, EmbeddedGraphStore store, Random random, int partnership, int number)
    {
        var builder = new ChangeSetBuilder(model, store.State, Origin.Seed);
        var drafting = new Drafting(builder, random, [Layout.Id("doc", partnership, 0)]);
        var words = new Words(random);
        var id = string.Create(CultureInfo.InvariantCulture, $"finding-new-{number}");
        drafting.Node("Finding", id, $"{Words.Capital(words.Subject())} {number}", ("kind", "AREA_FOR_IMPROVEMENT"), ("gist", words.Text(2)));
        drafting.Link(id, "IN_AREA", Layout.AreaId(partnership));
        drafting.Link(id, "OWNED_BY", Layout.Id("body", partnership, 0));
        drafting.Link(id, "ABOUT", Layout.Id("service", partnership, 0));
        var result = builder.Build();
        return result.ChangeSet ?? throw new InvalidOperationException($"The change does not fit the model: {result.Errors[0]}");
    }

    private static double Median(List<Cost> costs, Func<Cost, double> number)
    {
        var ordered = costs.Select(number).Order().ToArray();
        return ordered[ordered.Length / 2];
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
