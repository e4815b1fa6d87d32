using System.Text;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Store.Embedded.Indexes;
using GovernanceGraph.Graph.Store.Embedded.Storage;
using GovernanceGraph.Graph.Tests.Equivalence.Drafting;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Store.Embedded.Indexes;

/// <summary>What the indexes of a version have, whether built at once or carried on from commit to commit, is what a naive reading of its nodes has.</summary>
public sealed class GraphIndexesTests
{
    private static readonly string[] AskedDays = ["0001-01-01", "2015-06-30", "2018-01-01", "2020-01-01", "2026-01-01", "9999-12-31"];

    [Fact]
    public void They_follow_random_commits() => OrderedItemsTests.ForRandom(6, random =>
    {
        var record = new RandomRecord(Repository.Schema, random.Next());
        var (version, plain) = (StoredGraph.Empty(Repository.Schema), PlainGraph.Empty);
        foreach (var changes in record.Load(nodes: 150, links: 500))
            Apply(changes);
        for (var i = 0; i < 12; i++)
            Apply(record.Next());
        AssertIs(version, version.Indexes, plain);
        AssertIs(version, GraphIndexes.Build(version), plain);

        void Apply(ChangeSet changes) => (version, plain) = (version.With(changes), plain.With(changes));
    });

    [Fact]
    public void A_load_at_once_has_the_published_record()
    {
        var version = StoredGraph.Empty(Repository.Schema).With(Records.Published);
        AssertIs(version, version.Indexes, PlainGraph.Empty.With(Records.Published));
    }

    [Fact]
    public void An_older_version_keeps_its_own()
    {
        var record = new RandomRecord(Repository.Schema, 1);
        var (version, plain) = (StoredGraph.Empty(Repository.Schema), PlainGraph.Empty);
        foreach (var changes in record.Load(nodes: 100, links: 200))
            (version, plain) = (version.With(changes), plain.With(changes));
        var later = version;
        for (var i = 0; i < 10; i++)
            later = later.With(record.Next());
        AssertIs(version, version.Indexes, plain);
    }

    private static void AssertIs(GraphVersion version, GraphIndexes indexes, PlainGraph plain)
    {
        foreach (var label in version.Schema.Labels)
        {
            var nodes = plain.Nodes.Values.Where(node => node.Label == label).ToArray();
            var index = indexes.Label(label);
            Assert.Equal(nodes.Select(node => node.Id).Order(StringComparer.Ordinal), Ids(version, index.ById));
            foreach (var day in AskedDays)
                Assert.Equal(nodes.Count(node => Visibility.IsThere(node, day)), index.CountOn(version, Days.Of(day)));
            foreach (var column in LabelIndex.IndexedColumns(label))
                AssertProperty(version, index.Find(column.Name)!, nodes);
        }

        AssertTokens(version, indexes, plain);
        AssertStatements(version, indexes, plain);
    }

    private static void AssertProperty(GraphVersion version, PropertyIndex index, GraphNode[] nodes)
    {
        var order = new CursorOrder([new SortKey(index.Column, Descending: false)]);
        var sorted = nodes.OrderBy(node => new CursorKey([node.Values[index.Column.Index]], node.Id, string.Empty), order).ToLookup(node => node.Values[index.Column.Index] is null);
        Assert.Equal(sorted[false].Select(node => node.Id), Ids(version, index.Valued));
        Assert.Equal(sorted[true].Select(node => node.Id), Ids(version, index.Missing));
    }

    private static void AssertTokens(GraphVersion version, GraphIndexes indexes, PlainGraph plain)
    {
        var tokens = plain.Nodes.Values.SelectMany(node => node.Tokens.SelectMany(field => field.Tokens).Distinct().Select(token => (Token: token, node.Id))).ToLookup(item => item.Token, item => item.Id);
        var second = tokens.OrderByDescending(token => token.Count()).First().Key;
        foreach (var token in tokens.Where((_, i) => i % (1 + (tokens.Count / 50)) == 0))
        {
            Assert.Equal(token.Order(StringComparer.Ordinal), Find([token.Key], token.Key));
            var beginning = token.Key[..1];
            Assert.Equal(tokens.Where(other => other.Key.StartsWith(beginning, StringComparison.Ordinal)).SelectMany(ids => ids).Distinct().Order(StringComparer.Ordinal), Find([], beginning));
            Assert.Equal(token.Intersect(tokens[second]).Order(StringComparer.Ordinal), Find([token.Key, second], second));
        }

        Assert.Empty(Find(["nowhere"], "nowhere"));

        IEnumerable<string> Find(string[] whole, string beginning)
        {
            using var nodes = new NumberBuffer();
            indexes.Tokens.Find(whole, beginning, nodes);
            return nodes.Span.ToArray().Select(node => Encoding.UTF8.GetString(version.NodeId(node))).Order(StringComparer.Ordinal);
        }
    }

    private static void AssertStatements(GraphVersion version, GraphIndexes indexes, PlainGraph plain)
    {
        foreach (var document in plain.Nodes.Values.Where(node => node.Label.Name == "Document"))
        {
            var id = Encoding.UTF8.GetBytes(document.Id);
            using var nodes = new NumberBuffer();
            using var links = new NumberBuffer();
            indexes.Statements.Nodes.Find(id, nodes);
            indexes.Statements.Links.Find(id, links);
            var citingNodes = plain.Nodes.Values.Where(node => Documents(node.Label.Layout, node.Values).Contains(document.Id)).Select(node => node.Id);
            var citingLinks = plain.Links.Values.Where(link => Documents(version.Schema.LinkLayout, link.Values).Contains(document.Id)).Select(link => link.Id);
            Assert.Equal(citingNodes.Order(StringComparer.Ordinal), nodes.Span.ToArray().Select(node => version.Node(node).Id).Order(StringComparer.Ordinal));
            Assert.Equal(citingLinks.Order(StringComparer.Ordinal), links.Span.ToArray().Select(version.LinkId).Order(StringComparer.Ordinal));
        }
    }

    private static string?[] Documents(PropertyLayout layout, object?[] values) => (string?[])values[layout.FindColumn("citations.document")!.Index]!;

    private static List<string> Ids(GraphVersion version, OrderedItems<int> order)
    {
        var ids = new List<string>();
        for (var cursor = order.From(0); cursor.MoveNext();)
            ids.Add(Encoding.UTF8.GetString(version.NodeId(cursor.Current)));
        return ids;
    }
}
