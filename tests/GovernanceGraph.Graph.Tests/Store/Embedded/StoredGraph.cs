using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Store.Embedded.Storage;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Store.Embedded;

/// <summary>Holds a stored version to plain dictionaries: every value, every list of links, every day.</summary>
internal static class StoredGraph
{
    private static readonly string[] AskedDays = ["0001-01-01", "2015-06-30", "2020-01-01", "2020-02-29", "2026-01-01", "9999-12-31"];

    public static GraphVersion Empty(GraphSchema schema) => new(new StoredModel(schema));

    public static GraphVersion With(this GraphVersion version, params ReadOnlySpan<ChangeSet> changeSets)
    {
        var builder = new VersionBuilder(version);
        foreach (var changes in changeSets)
            builder.Apply(changes);
        return builder.Publish();
    }

    public static void AssertIs(GraphVersion version, PlainGraph expected)
    {
        Assert.Equal(expected.Nodes.Count, version.NodeCount);
        Assert.Equal(expected.Links.Count, version.LinkCount);
        foreach (var node in expected.Nodes.Values)
            AssertNode(version, node);
        foreach (var link in expected.Links.Values)
            AssertLink(version, link);

        var (outgoing, incoming) = (expected.Links.Values.ToLookup(link => link.From), expected.Links.Values.ToLookup(link => link.To));
        foreach (var id in expected.Nodes.Keys)
        {
            var node = version.FindNode(id);
            foreach (var type in version.Schema.Relationships)
            {
                AssertList(version, outgoing[id].Where(link => link.Type == type), link => link.To, version.NodeGroup(node).Out(Numbers.Row(node), type));
                AssertList(version, incoming[id].Where(link => link.Type == type), link => link.From, version.NodeGroup(node).In(Numbers.Row(node), type));
            }
        }

        Assert.Equal(expected.Nodes.Keys.Order(StringComparer.Ordinal), new EmbeddedState(version).NodeIds.Order(StringComparer.Ordinal));
    }

    private static void AssertNode(GraphVersion version, GraphNode expected)
    {
        var number = version.FindNode(expected.Id);
        Assert.True(number >= 0, $"{expected.Id} is not found.");
        var node = version.Node(number);
        Assert.Equal(expected.Label, node.Label);
        Assert.Equal(expected.Id, node.Id);
        AssertValues(expected.Values, node.Values);
        AssertValues(expected.Folds, node.Folds);
        Assert.Equal(expected.AttestedOn, node.AttestedOn);
        Assert.Equal((expected.Origin, expected.Revision), (node.Origin, node.Revision));
        Assert.Equal(
            expected.Tokens.Select(token => (token.Property, string.Join(' ', token.Tokens), string.Join('\n', token.Wholes))),
            node.Tokens.Select(token => (token.Property, string.Join(' ', token.Tokens), string.Join('\n', token.Wholes))));
        foreach (var day in AskedDays)
            Assert.Equal(Visibility.IsThere(expected, day), version.NodeGroup(number).IsThere(Numbers.Row(number), Days.Of(day)));
    }

    private static void AssertLink(GraphVersion version, GraphLink expected)
    {
        var number = version.FindLink(expected.Id);
        Assert.True(number >= 0, $"{expected.Id} is not found.");
        var link = version.Link(number);
        Assert.Equal((expected.Type, expected.Id, expected.From, expected.To), (link.Type, link.Id, link.From, link.To));
        AssertValues(expected.Values, link.Values);
        AssertValues(expected.Folds, link.Folds);
        Assert.Equal(expected.AttestedOn, link.AttestedOn);
        Assert.Equal((expected.Origin, expected.Revision), (link.Origin, link.Revision));
        foreach (var day in AskedDays)
            Assert.Equal(Visibility.IsThere(expected, version.Schema.LinkLayout, day), version.LinkGroup(number).IsThere(Numbers.Row(number), Days.Of(day)));
    }

    private static void AssertValues(object?[] expected, object?[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i]?.GetType(), actual[i]?.GetType());
            Assert.Equal(expected[i], actual[i]);
        }
    }

    private static void AssertList(GraphVersion version, IEnumerable<GraphLink> expected, Func<GraphLink, string> end, LinkSpan actual)
    {
        var ids = expected.OrderBy(end, Utf8Order.Comparer).ThenBy(link => link.Id, Utf8Order.Comparer).Select(link => (link.Id, end(link))).ToArray();
        var found = new List<(string, string)>();
        foreach (var entry in actual)
            found.Add((version.LinkId(entry.Link), version.Node(entry.Node).Id));
        Assert.Equal(ids, found);
        Assert.Equal(ids.Length, actual.Count);
        Assert.True(ids.Length == 0 || version.LinkId(actual[ids.Length / 2].Link) == ids[ids.Length / 2].Id);
    }
}
