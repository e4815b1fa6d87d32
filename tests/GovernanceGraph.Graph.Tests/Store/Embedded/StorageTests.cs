using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store.Embedded.Storage;
using GovernanceGraph.Graph.Tests.Equivalence.Drafting;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Store.Embedded;

public class StorageTests
{
    private static readonly GraphVersion Nothing = StoredGraph.Empty(Repository.Schema);

    [Fact]
    public void The_published_record_is_stored_in_every_field() =>
        StoredGraph.AssertIs(Nothing.With(Records.Published), PlainGraph.Empty.With(Records.Published));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Every_version_stays_as_it_was_published_whatever_is_committed_after_it(int seed)
    {
        var record = new RandomRecord(Repository.Schema, seed);
        var versions = new List<(GraphVersion Stored, PlainGraph Plain)> { (Nothing, PlainGraph.Empty) };
        foreach (var changes in record.Load(nodes: 120, links: 300).Concat(Enumerable.Range(0, 40).Select(_ => record.Next())))
            versions.Add((versions[^1].Stored.With(changes), versions[^1].Plain.With(changes)));

        foreach (var (stored, plain) in versions.Where((_, index) => index % 9 == 0).Append(versions[^1]))
            StoredGraph.AssertIs(stored, plain);
        Assert.Equal(versions.Count - 1, versions[^1].Stored.Number);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Change_sets_that_are_loaded_together_leave_what_they_leave_one_by_one(int seed)
    {
        var record = new RandomRecord(Repository.Schema, seed);
        ChangeSet[] changes = [.. record.Load(nodes: 150, links: 400), .. Enumerable.Range(0, 30).Select(_ => record.Next())];

        var stored = Nothing.With(changes);

        StoredGraph.AssertIs(stored, changes.Aggregate(PlainGraph.Empty, (plain, change) => plain.With(change)));
        Assert.Equal(changes.Length, stored.Number);
    }

    [Fact]
    public void A_node_with_thousands_of_links_gains_and_loses_some_and_nearly_all_of_them()
    {
        var record = new RandomRecord(Repository.Schema, seed: 6);
        var (stored, plain) = (Nothing, PlainGraph.Empty);
        foreach (var changes in record.Load(nodes: 40, links: 60).Concat(Enumerable.Range(0, 10).Select(i => i == 0 ? record.Grow(1_500) : record.Next())))
            (stored, plain) = (stored.With(changes), plain.With(changes));
        Assert.Contains(plain.Nodes.Keys, id => stored.NodeGroup(stored.FindNode(id)).Incoming.FindHub(Numbers.Row(stored.FindNode(id))) is not null);
        StoredGraph.AssertIs(stored, plain);

        var findings = plain.Nodes.Values.Where(node => node.Label.Name == "Finding").OrderBy(node => node.Id, Utf8Order.Comparer).ToArray();
        foreach (var part in new[] { findings[..300], findings[300..^300], findings[^300..^290] })
        {
            var removal = Without(plain, part);
            (stored, plain) = (stored.With(removal), plain.With(removal));
        }

        StoredGraph.AssertIs(stored, plain);
    }

    [Fact]
    public void Rows_of_what_was_removed_are_used_again()
    {
        var record = new RandomRecord(Repository.Schema, seed: 7);
        var (stored, plain) = (Nothing, PlainGraph.Empty);
        foreach (var changes in record.Load(nodes: 600, links: 100))
            (stored, plain) = (stored.With(changes), plain.With(changes));
        var groups = stored.NodeGroups.Count;

        for (var i = 0; i < 5; i++)
        {
            var nodes = plain.Nodes.Values.Where(node => node.Label.Name != "Document" && node.Revision == 1).Take(200).ToArray();
            var removal = Without(plain, nodes);
            (stored, plain) = (stored.With(removal), plain.With(removal));
            var back = new ChangeSet(Origin.Seed, nodes, [], [], []);
            (stored, plain) = (stored.With(back), plain.With(back));
        }

        StoredGraph.AssertIs(stored, plain);
        Assert.Equal(groups, stored.NodeGroups.Count);
    }

    [Fact]
    public void A_small_commit_copies_no_more_in_a_large_graph_than_in_a_small_one()
    {
        var small = BytesOfCommit(findings: 1_500);
        var large = BytesOfCommit(findings: 12_000);

        Assert.True(large < small * 1.3, $"{small} bytes with 1,500 findings, {large} with 12,000.");
    }

    private static long BytesOfCommit(int findings)
    {
        var record = new RandomRecord(Repository.Schema, seed: 8);
        var stored = Nothing.With([.. record.Load(nodes: 40, links: 60)]);
        stored = stored.With(record.Grow(findings));
        var area = record.Graph.OfLabel("Area")[0];
        var theme = record.Graph.OfLabel("Theme")[0];
        var finding = record.Graph.OfLabel("Finding")[0];
        var drafts = new ChangeSetBuilder(Repository.Schema, GraphState.Of([area, theme, finding], []), Origin.User);
        drafts.Add(new NodeDraft("Finding", "finding-of-a-user", [new DraftProperty("name", DraftValue.Of("A finding")), new DraftProperty("kind", DraftValue.Of("STRENGTH")), Recorded()]));
        drafts.Add(new LinkDraft("finding-of-a-user", "IN_AREA", area.Id, [Recorded()]));
        drafts.Add(new LinkDraft("finding-of-a-user", "ABOUT", theme.Id, [Recorded()]));
        var result = drafts.Build();
        var changes = result.ChangeSet ?? throw new InvalidOperationException(string.Join('\n', result.Errors));
        stored.With(changes);

        var before = GC.GetAllocatedBytesForCurrentThread();
        stored.With(changes);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static DraftProperty Recorded() => new("recorded", DraftValue.Object(("by", "planner"), ("on", "2026-01-01")));

    private static ChangeSet Without(PlainGraph graph, IEnumerable<GraphNode> nodes)
    {
        var builder = new ChangeSetBuilder(Repository.Schema, graph.State, Origin.Seed);
        foreach (var node in nodes)
            builder.RemoveNode(node.Id);
        return builder.Build().ChangeSet!;
    }
}
