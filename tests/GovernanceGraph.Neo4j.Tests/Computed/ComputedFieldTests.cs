using System.Text.Json;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Equivalence.Drafting;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using GovernanceGraph.Neo4j.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Computed;

/// <summary>What is worked out in C# over what one statement fetched is answered as over the whole graph, byte for byte.</summary>
public sealed class ComputedFieldTests(SharedNeo4j neo4j)
{
    private const string Chain =
        """
        query($id: ID!, $asOf: Date) { accountability(id: $id, asOf: $asOf) {
          start { __typename id name }
          steps {
            role via level basis rules premises strength weakest { id }
            link { id type basis modes from { id } to { __typename id ... on Body { accountableTo { edges { node { name } link { basis } } } } }
              citations { locator document { id date } } attestation { status first last } } }
          lastStated { id name attestation { last } }
          gaps { id kind message property reason question from { id } nearest { id } candidates { id to { name } } }
          explanation mermaid markings } }
        """;

    private const string Steps = "query($id: ID!) { accountability(id: $id) { steps(roles: [OWNER, UP]) { role level link { to { id } } } } }";

    private const string Listed =
        """
        { findings(first: 6, sort: [{ name: ASC }]) { nodes { id attestation { status first last } accountability {
            steps(roles: [OWNER, UP, FOUND_BY]) { role link { attestation { status } to { id ... on Body { accountability { lastStated { id } } } } } }
            gaps { kind searched { id attestation { status } } } } } } }
        """;

    private const string Gaps =
        """
        query($areas: [ID!], $kinds: [GapKind!]) { gaps(areas: $areas, kinds: $kinds) {
          totalCount pageInfo { hasNextPage endCursor } groups(by: [KIND, AREA]) { count keys { value node { id name } } }
          edges { cursor node { id message from { __typename id } nearest { id } candidates { id type } } } } }
        """;

    private const string Page = "query($first: Int, $after: String) { gaps(first: $first, after: $after) { pageInfo { hasNextPage endCursor } nodes { id kind from { id name } } } }";

    private const string Search =
        """
        query($text: String!, $types: [Label!]) { search(text: $text, types: $types, first: 20) {
          totalCount edges { score field parts { text isMatch } node { __typename id name ... on Finding { ownedBy { nodes { id } } } } } } }
        """;

    private const string Path = "query($from: ID!, $to: ID!, $through: [Label!]) { path(from: $from, to: $to, through: $through) { length nodes { id name } links { id type } } }";

    private const string Record = """{ then: record(asOf: "2016-06-01") { version asOf documents { id } } now: record { documents { id name markings } } }""";

    private static readonly string[] StartLabels = ["Finding", "Action", "Measure", "Service", "Body", "Post", "Theme", "Term", "Indicator", "Instrument"];

    [Fact]
    public async Task On_the_published_record() => await Hold(await Neo4jStores.OfAsync(neo4j, Records.Published), [Records.Published], seed: 1);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task On_a_random_graph(int seed)
    {
        var record = new RandomRecord(Repository.Schema, seed);
        ChangeSet[] changes = [.. record.Load(nodes: 110, links: 700)];
        var store = await Neo4jStores.EmptyAsync(neo4j);
        foreach (var change in changes)
            await store.ApplyAsync(change, TestContext.Current.CancellationToken);
        await Hold(store, changes, seed);
    }

    private static async Task Hold(IGraphStore store, ChangeSet[] changes, int seed)
    {
        var oracle = await Records.SimpleStore(changes);
        var nodes = changes.SelectMany(change => change.Nodes).ToArray();
        new Random(seed).Shuffle(nodes);
        foreach (var (operation, variables) in Questions([.. nodes.DistinctBy(node => node.Id).Select(node => (node.Id, node.Label.Name))]))
        {
            var json = JsonSerializer.Serialize(variables);
            var expected = await Ask.Text(oracle, operation, json);
            var answer = await Ask.Text(store, operation, json);
            Assert.True(expected == answer, $"{operation}\n{json}\n{expected}\n{answer}");
        }
    }

    private static IEnumerable<(string Operation, object Variables)> Questions((string Id, string Label)[] nodes)
    {
        foreach (var label in StartLabels)
        {
            foreach (var id in OfLabel(label).Take(2))
            {
                yield return (Chain, new { id });
                yield return (Chain, new { id, asOf = "2018-06-01" });
            }
        }

        yield return (Steps, new { id = OfLabel("Finding").First() });

        yield return (Chain, new { id = "nothing" });
        yield return (Chain, new { id = OfLabel("Area").First() });
        yield return (Listed, new { });
        yield return (Gaps, new { });
        yield return (Gaps, new { kinds = new[] { "NO_OWNER", "NOT_STATED" } });
        yield return (Gaps, new { areas = OfLabel("Area").Take(2) });
        yield return (Gaps, new { areas = new[] { "nowhere" } });
        yield return (Page, new { first = 10 });
        yield return (Page, new { });
        foreach (var text in new[] { "care", "c", "children pl", "Straße", "", "?" })
            yield return (Search, new { text });
        yield return (Search, new { text = "pl", types = new[] { "Body", "Action" } });
        for (var i = 0; i < 6; i++)
        {
            yield return (Path, new { from = nodes[i].Id, to = nodes[i + 1].Id });
            yield return (Path, new { from = nodes[i].Id, to = nodes[i + 1].Id, through = new[] { "Area", "Body", "Finding", "Document" } });
        }

        yield return (Path, new { from = nodes[0].Id, to = nodes[0].Id });
        yield return (Path, new { from = nodes[0].Id, to = "nothing" });
        yield return (Record, new { });

        IEnumerable<string> OfLabel(string label) => nodes.Where(node => node.Label == label).Select(node => node.Id);
    }
}
