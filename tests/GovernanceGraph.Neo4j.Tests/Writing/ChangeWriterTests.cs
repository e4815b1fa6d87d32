using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Changes.Format;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Equivalence.Drafting;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using GovernanceGraph.Neo4j.QueryApi;
using GovernanceGraph.Neo4j.Tests.Infrastructure;
using GovernanceGraph.Neo4j.Writing;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Writing;

public sealed class ChangeWriterTests(SharedNeo4j neo4j)
{
    private static readonly GraphSchema Schema = Repository.Schema;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_every_change_the_database_holds_the_graph_and_nothing_else()
    {
        var client = await neo4j.MigratedAsync();
        var record = new RandomRecord(Schema, seed: 1);
        foreach (var change in record.Load(80, 250))
            await client.ApplyAsync(change);
        Assert.Equal(GraphDump.Of(record.Graph.Nodes, record.Graph.Links), await GraphDump.OfAsync(client));

        for (var i = 0; i < 30; i++)
        {
            await client.ApplyAsync(record.Next());
            Assert.Equal(GraphDump.Of(record.Graph.Nodes, record.Graph.Links), await GraphDump.OfAsync(client));
        }

        Assert.Equal(33, (await client.StateAsync()).Version);
    }

    [Fact]
    public async Task Commits_are_read_as_they_were_applied()
    {
        var client = await neo4j.MigratedAsync();
        var record = new RandomRecord(Schema, 3);
        ChangeSet[] changes = [.. record.Load(40, 80), .. Enumerable.Range(0, 40).Select(_ => record.Next())];
        await client.ApplyAsync(changes);

        var commits = await CommitsAsync(client, 0);

        Assert.Equal(changes.Select((change, i) => Written(i + 1, change)), commits.Select(commit => Written(commit.Version, commit.Changes)));
        Assert.Equal([42, 43], (await CommitsAsync(client, 41)).Select(commit => commit.Version));
        Assert.Empty(await CommitsAsync(client, 43));
    }

    [Fact]
    public async Task A_change_set_that_cannot_be_applied_as_a_whole_changes_nothing()
    {
        var client = await neo4j.MigratedAsync();
        await client.ApplyAsync(Records.Small);
        var before = await GraphDump.OfAsync(client);
        var node = Records.Small.Nodes[0];
        var link = Records.Small.Links.First(link => link.From == node.Id || link.To == node.Id);
        var replaced = new GraphNode
        {
            Label = node.Label,
            Id = node.Id,
            Values = node.Values,
            Folds = node.Folds,
            Tokens = node.Tokens,
            AttestedOn = node.AttestedOn,
            Revision = 2,
        };
        var loose = new GraphLink
        {
            Type = link.Type,
            Id = $"{link.From}|{link.Type}|nowhere",
            From = link.From,
            To = "nowhere",
            Values = link.Values,
            Folds = link.Folds,
            AttestedOn = link.AttestedOn,
        };

        await Assert.ThrowsAsync<QueryException>(() => client.ApplyAsync(new ChangeSet(Origin.Seed, [replaced], [loose], [], [link.Id])));

        Assert.Equal(before, await GraphDump.OfAsync(client));
        Assert.Equal(1, (await client.StateAsync()).Version);
        Assert.Single(await CommitsAsync(client, 0));
        var numbers = await GraphDump.CountsAsync(
            client, "MATCH (state:GraphState) RETURN state.announced", "MATCH (state:GraphState) RETURN state.settled");
        Assert.Equal([1, 1], numbers);
    }

    [Fact]
    public async Task A_link_whose_id_does_not_say_where_it_is_is_found_all_the_same()
    {
        var client = await neo4j.MigratedAsync();
        await client.ApplyAsync(Records.Small);
        var all = Records.Small.Links;
        var (first, second) = (Named(all[0], "a-link-of-theirs"), Named(all.First(link => link.Type != all[0].Type), "a-link-of-theirs"));

        await client.ApplyAsync(new ChangeSet(Origin.Seed, [], [first], [], []), new ChangeSet(Origin.Seed, [], [second], [], []));
        Assert.Equal(GraphDump.Of(Records.Small.Nodes, [.. all, second]), await GraphDump.OfAsync(client));

        await client.ApplyAsync(new ChangeSet(Origin.Seed, [], [], [], ["a-link-of-theirs"]));
        Assert.Equal(GraphDump.Of(Records.Small.Nodes, all), await GraphDump.OfAsync(client));
    }

    [Fact]
    public async Task Writers_at_the_same_time_make_a_version_each()
    {
        var client = await neo4j.MigratedAsync();
        await client.ApplyAsync(Records.Small);
        var changes = new ChangeSet(Origin.Seed, Records.Small.Nodes, [], [], []);

        var writers = Enumerable.Range(0, 4).Select(async _ =>
        {
            var versions = new List<long>();
            for (var i = 0; i < 5; i++)
                versions.Add(await new ChangeWriter(client, Schema).ApplyAsync(changes, Cancellation));
            return versions;
        });
        var all = await Task.WhenAll(writers);

        Assert.Equal(Enumerable.Range(2, 20).Select(version => (long)version), all.SelectMany(versions => versions).Order());
        Assert.All(all, versions => Assert.Equal(versions.Order(), versions));
        Assert.Equal(Enumerable.Range(1, 21).Select(version => (long)version), (await CommitsAsync(client, 0)).Select(commit => commit.Version));
    }

    [Fact]
    public async Task A_database_that_is_not_migrated_takes_no_change_and_says_what_to_run()
    {
        var client = await neo4j.EmptyAsync();

        var refusal = await Assert.ThrowsAsync<GraphWriteException>(() => client.ApplyAsync(Records.Small));

        Assert.Equal("The database is not prepared for a graph. Run `migrate` first.", refusal.Message);
        Assert.Empty(await GraphDump.OfAsync(client));
    }

    [Fact]
    public async Task A_graph_stored_in_another_form_takes_no_change()
    {
        var client = await neo4j.MigratedAsync();
        await client.RunAsync("MATCH (state:GraphState) SET state.schema = '0-other'");

        var refusal = await Assert.ThrowsAsync<GraphWriteException>(() => client.ApplyAsync(Records.Small));

        Assert.StartsWith("The graph is stored in the form 0-other, and this program writes 2-", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_changed_while_a_load_is_not_finished()
    {
        var client = await neo4j.MigratedAsync();
        await client.RunAsync("MATCH (state:GraphState) SET state.complete = false, state.load = 'seed', state.loaded = 'seed'");

        var refusal = await Assert.ThrowsAsync<GraphWriteException>(() => client.ApplyAsync(Records.Small));

        Assert.Contains("a load is not finished: seed.", refusal.Message, StringComparison.Ordinal);
    }

    private static GraphLink Named(GraphLink link, string id) => new()
    {
        Type = link.Type,
        Id = id,
        From = link.From,
        To = link.To,
        Values = link.Values,
        Folds = link.Folds,
        AttestedOn = link.AttestedOn,
    };

    private static async Task<List<Commit>> CommitsAsync(QueryClient client, long after) =>
        await new CommitReader(client, Schema).ReadAsync(after, Cancellation).ToListAsync(Cancellation);

    private static string Written(long version, ChangeSet changes)
    {
        using var stream = new MemoryStream();
        ChangeSetFormat.Write(stream, version, changes, Schema);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
