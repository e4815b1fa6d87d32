using FsCheck;
using FsCheck.Fluent;
using GovernanceGraph.Graph.Accountability;
using GovernanceGraph.Graph.Accountability.Explanations;
using GovernanceGraph.Graph.Gaps;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Oracle;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Accountability;

/// <summary>What holds of the chains of any graph.</summary>
public sealed class ChainPropertyTests
{
    private const int Bodies = 12;

    private static readonly string[] StartLabels = ["Body", "Finding", "Action"];
    private static readonly string[] UpTypes = ["ACCOUNTABLE_TO", "OVERSEES", "DELEGATES_TO"];

    [Fact]
    public void The_way_up_is_all_that_can_be_reached_from_its_beginnings_and_nothing_else() => ForEachGraph((snapshot, _) =>
    {
        var view = SeedGraphs.View(snapshot);
        foreach (var start in Starts(view))
        {
            var chain = Chain.Of(view, start);
            var begun = chain.Steps
                .Where(step => step.Role is StepRole.Owner or StepRole.ActionOwner or StepRole.Nearest or StepRole.Candidate && step.End.Label.Name == "Body")
                .Select(step => step.End.Id).Append(start.Id).ToHashSet();
            var expected = new HashSet<string>();
            var pending = new Stack<string>(begun);
            while (pending.TryPop(out var id))
            {
                foreach (var (link, above) in Above(view, view.Node(id)))
                {
                    if (expected.Add(link) && begun.Add(above))
                        pending.Push(above);
                }
            }

            Assert.Equal(expected.Order(StringComparer.Ordinal), chain.InRole(StepRole.Up).Select(step => step.Link.Id).Order(StringComparer.Ordinal));
        }
    });

    [Fact]
    public void No_link_stands_twice_in_one_role_and_every_way_is_as_weak_as_its_weakest_link() => ForEachGraph((snapshot, _) =>
    {
        var view = SeedGraphs.View(snapshot);
        foreach (var chain in Starts(view).Select(start => Chain.Of(view, start)))
        {
            Assert.Equal(chain.Steps.Count, chain.Steps.DistinctBy(step => (step.Role, step.Link.Id)).Count());
            Assert.All(chain.Steps, step =>
            {
                var ways = step.Way.FromStart().ToArray();
                Assert.Equal(step.Way.Level, ways.Length);
                Assert.Contains(ways, way => way.Link.Id == step.Way.Weakest.Id);
                Assert.All(ways, way => Assert.True(way.Strength <= step.Way.Strength));
            });
            Assert.NotEmpty(Explanation.Of(chain));
            Assert.StartsWith("flowchart", Diagram.Of(chain), StringComparison.Ordinal);
        }
    });

    [Fact]
    public void A_stated_owner_closes_exactly_the_gap_of_its_finding() => ForEachGraph((snapshot, record) =>
    {
        var view = SeedGraphs.View(snapshot);
        var before = OpenOwners(view);
        if (before.Count == 0)
            return;
        var finding = before.Order(StringComparer.Ordinal).First();
        record.Link(finding["NO_OWNER|".Length..], "OWNED_BY", "body-0");
        var after = snapshot.Apply(record.Build());
        Assert.Equal([finding], before.Except(OpenOwners(SeedGraphs.View(after))));
    });

    [Fact]
    public void Before_everything_no_record_is_left_and_what_is_left_is_attested_later() => ForEachGraph((snapshot, _) =>
    {
        var early = SeedGraphs.View(snapshot, "1900-01-01");
        Assert.Empty(early.Nodes(early.Schema.FindLabel("Finding")!));
        foreach (var body in early.Nodes(early.Schema.FindLabel("Body")!))
        {
            Assert.All(Chain.Of(early, body).Steps, step => Assert.True(string.CompareOrdinal(step.Link.AttestedOn[0], early.AsOf) > 0));
        }
    });

    [Fact]
    public void What_is_taken_out_of_the_record_makes_no_basis_stronger_and_closes_no_gap() => ForEachGraph((snapshot, record) =>
    {
        var before = SeedGraphs.View(snapshot);
        record.Remove($"body-{Bodies / 2}");
        var after = SeedGraphs.View(snapshot.Apply(record.Build()));
        foreach (var start in Starts(after))
        {
            var bases = Chain.Of(before, before.Node(start.Id)).Steps.ToDictionary(step => (step.Role, step.Link.Id), step => step.Basis);
            Assert.All(Chain.Of(after, start).Steps, step =>
            {
                if (bases.TryGetValue((step.Role, step.Link.Id), out var was))
                    Assert.Equal(was, step.Basis);
            });
            Assert.Subset(
                GapRules.OfNode(after, start).Select(gap => gap.Id).ToHashSet(),
                GapRules.OfNode(before, before.Node(start.Id)).Select(gap => gap.Id).ToHashSet());
        }
    });

    private static IEnumerable<GraphNode> Starts(GraphView view) => StartLabels.SelectMany(label => view.Nodes(view.Schema.FindLabel(label)!));

    private static IEnumerable<(string Link, string Above)> Above(GraphView view, GraphNode node) =>
        view.Out(node, "ACCOUNTABLE_TO").Concat(node.Label.Name == "Body" ? view.Out(node, "PART_OF") : []).Select(link => (link.Id, link.To))
            .Concat(view.In(node, "OVERSEES").Concat(view.In(node, "DELEGATES_TO")).Select(link => (link.Id, link.From)));

    private static HashSet<string> OpenOwners(GraphView view) => [.. view.Nodes(view.Schema.FindLabel("Finding")!).SelectMany(node => GapRules.NoOwner.OfAny(view, node)).Select(gap => gap.Id)];

    private static void ForEachGraph(Action<GraphSnapshot, RecordBuilder> hold) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(30),
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var record = Random(new Random(seed));
            var snapshot = SeedGraphs.Empty.Apply(record.Build());
            hold(snapshot, record);
        }));

    private static RecordBuilder Random(Random random)
    {
        var record = new RecordBuilder();
        for (var i = 0; i < Bodies; i++)
            record.Add("Body", $"body-{i}", ("kind", "GROUP"));
        // One PART_OF at most leads out of a body, and none in a ring of its own.
        for (var i = random.Next(30); i > 0; i--)
        {
            var type = UpTypes[random.Next(UpTypes.Length)];
            record.Link($"body-{random.Next(Bodies)}", type, $"body-{random.Next(Bodies)}");
        }

        for (var i = 1; i < Bodies; i++)
        {
            if (random.Next(4) == 0)
                record.Link($"body-{i}", "PART_OF", $"body-{random.Next(i)}");
        }

        for (var i = 0; i < 4; i++)
        {
            record.Add("Finding", $"find-{i}", ("kind", "CHALLENGE"));
            record.Add("Action", $"act-{i}", ("kind", "REQUIREMENT"));
            if (random.Next(2) == 0)
                record.Link($"act-{i}", "RESPONDS_TO", $"find-{random.Next(i + 1)}");
            if (random.Next(2) == 0)
                record.Link($"act-{i}", "OWNED_BY", $"body-{random.Next(Bodies)}");
            if (random.Next(4) == 0)
                record.Link($"find-{i}", "OWNED_BY", $"body-{random.Next(Bodies)}");
            if (random.Next(3) == 0)
                record.Link($"body-{random.Next(Bodies)}", "OVERSEES", $"act-{i}");
        }

        return record;
    }
}
