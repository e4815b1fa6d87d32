using GovernanceGraph.Graph.Accountability;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Paths;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Graphs;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Accountability;

/// <summary>Shapes that make careless searches explode: each is answered, or refused by a limit that the error names, with bounded work.</summary>
public sealed class HostileShapeTests
{
    [Fact]
    public void A_ring_of_a_thousand_bodies_is_refused_by_the_limit_of_links_up_after_little_work()
    {
        var (view, meter) = View(Ring(1_000));
        var error = Assert.Throws<ComputationException>(() => Chain.Of(view, view.Node("body-0"))).Error;
        Assert.Contains("MaxLinksUp", error.Message, StringComparison.Ordinal);
        Assert.InRange(meter.LinksVisited, 1, 2_000);
    }

    [Fact]
    public void Ten_parallel_links_at_each_of_ten_levels_are_a_hundred_steps_and_not_ten_thousand_million_ways()
    {
        var record = new RecordBuilder();
        for (var level = 0; level <= 10; level++)
            record.Add("Body", $"body-{level}", ("kind", "GROUP"));
        for (var level = 0; level < 10; level++)
        {
            for (var branch = 0; branch < 5; branch++)
            {
                record.Add("Body", $"body-{level}-{branch}", ("kind", "GROUP"));
                record.Link($"body-{level}", "ACCOUNTABLE_TO", $"body-{level}-{branch}");
                record.Link($"body-{level}-{branch}", "ACCOUNTABLE_TO", $"body-{level + 1}");
            }
        }

        var (view, meter) = View(record);
        Assert.Equal(100, Chain.Of(view, view.Node("body-0")).InRole(StepRole.Up).Count());
        Assert.InRange(meter.LinksVisited, 1, 20_000);
    }

    [Fact]
    public void As_many_shortest_paths_are_refused_by_the_limit_of_paths()
    {
        var record = new RecordBuilder();
        for (var level = 0; level <= 10; level++)
            record.Add("Body", $"body-{level}", ("kind", "GROUP"));
        for (var level = 0; level < 10; level++)
        {
            foreach (var type in new[] { "ACCOUNTABLE_TO", "DELEGATES_TO", "OVERSEES", "MEMBER_OF", "SUPPORTS" })
                record.Link($"body-{level}", type, $"body-{level + 1}", type == "SUPPORTS" ? [("how", "SUPPORTS")] : []);
        }

        var (view, meter) = View(record);
        var (from, to) = (view.Node("body-0"), view.Node("body-10"));
        var error = Assert.Throws<ComputationException>(() => new ShortestPaths(view, from, to, new Passage(null, from, to)).Find()).Error;
        Assert.Equal("LIMIT_EXCEEDED", error.Code);
        Assert.Contains("MaxPaths", error.Message, StringComparison.Ordinal);
        Assert.InRange(meter.LinksVisited, 1, 10_000);
    }

    [Fact]
    public void A_ring_of_a_thousand_bodies_is_crossed_by_its_two_shortest_paths()
    {
        var (view, _) = View(Ring(1_000));
        var (from, to) = (view.Node("body-0"), view.Node("body-500"));
        var paths = new ShortestPaths(view, from, to, new Passage(null, from, to)).Find();
        Assert.Equal([500, 500], paths.Select(path => path.Links.Count));
    }

    [Theory]
    [InlineData(2_000, 2)]
    [InlineData(2_002, 0)]
    public void Paths_of_more_than_a_thousand_links_are_not_looked_for(int bodies, int found)
    {
        var (view, _) = View(Ring(bodies));
        var (from, to) = (view.Node("body-0"), view.Node($"body-{bodies / 2}"));
        Assert.Equal(found, new ShortestPaths(view, from, to, new Passage(null, from, to)).Find().Count);
    }

    [Fact]
    public void A_node_with_fifty_thousand_links_is_answered_with_work_in_proportion()
    {
        const int count = 50_000;
        var record = new RecordBuilder();
        record.Add("Area", "area-hub");
        record.Add("Body", "body-hub", ("kind", "COUNCIL"));
        record.Link("body-hub", "IN_AREA", "area-hub");
        for (var i = 0; i < count; i++)
        {
            record.Add("Finding", $"find-{i}", ("kind", "CHALLENGE"));
            record.Link($"find-{i}", "OWNED_BY", "body-hub");
        }

        var snapshot = SeedGraphs.Empty.Apply(record.Build());
        var meter = new WorkMeter(new PlanLimits(), CancellationToken.None);
        var view = SeedGraphs.View(snapshot, meter: meter);
        Assert.Single(Chain.Of(view, view.Node("find-0")).InRole(StepRole.Owner));
        Assert.InRange(meter.LinksVisited, 1, 20L * count);

        var narrow = new WorkMeter(new PlanLimits { MaxLinksVisited = count / 2 }, CancellationToken.None);
        var limited = SeedGraphs.View(snapshot, meter: narrow);
        var refused = Assert.Throws<LimitExceededException>(() => Chain.Of(limited, limited.Node("body-hub")));
        Assert.Contains("MaxLinksVisited", refused.Message, StringComparison.Ordinal);
    }

    private static RecordBuilder Ring(int count)
    {
        var record = new RecordBuilder();
        for (var i = 0; i < count; i++)
            record.Add("Body", $"body-{i}", ("kind", "GROUP"));
        for (var i = 0; i < count; i++)
            record.Link($"body-{i}", "ACCOUNTABLE_TO", $"body-{(i + 1) % count}");
        return record;
    }

    private static (GraphView View, WorkMeter Meter) View(RecordBuilder record)
    {
        var meter = new WorkMeter(new PlanLimits(), CancellationToken.None);
        return (SeedGraphs.View(SeedGraphs.Empty.Apply(record.Build()), meter: meter), meter);
    }
}
