using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using GovernanceGraph.Neo4j.QueryApi;
using GovernanceGraph.Neo4j.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Writing;

/// <summary>A version is announced before it is written, so that no reader takes a part of it for the whole.</summary>
public sealed class AnnouncementTests(SharedNeo4j neo4j)
{
    private const string Question = "{ bodies(first: 3) { totalCount nodes { id name } } }";

    [Fact]
    public async Task What_is_announced_and_not_written_is_waited_for_and_what_nobody_writes_is_taken_back()
    {
        var client = await neo4j.MigratedAsync();
        await client.ApplyAsync(Records.Small);
        var store = new Neo4jGraphStore(Records.Served, client);
        var reads = 0;
        store.Asking = (_, _) => reads++;
        var expected = await Ask.Text(store, Question);
        Assert.Equal(1, reads);

        await client.RunAsync("MATCH (state:GraphState) SET state.announced = state.version + 1");
        Assert.Equal(expected, await Ask.Text(store, Question));
        Assert.InRange(reads, 3, 10);

        reads = 0;
        Assert.Equal(expected, await Ask.Text(store, Question));
        Assert.Equal(1, reads);
    }

    [Fact]
    public async Task A_change_set_that_fails_leaves_nothing_announced()
    {
        var client = await neo4j.MigratedAsync();
        await client.ApplyAsync(Records.Small);
        var link = Records.Small.Links[0];

        await Assert.ThrowsAsync<QueryException>(() => client.ApplyAsync(new ChangeSet(Origin.Seed, [], [Loose(link)], [], [])));

        var numbers = await GraphDump.CountsAsync(
            client,
            "MATCH (state:GraphState) RETURN state.version",
            "MATCH (state:GraphState) RETURN state.announced",
            "MATCH (state:GraphState) RETURN state.settled");
        Assert.Equal([1, 1, 1], numbers);
    }

    private static GraphLink Loose(GraphLink link) => new()
    {
        Type = link.Type,
        Id = $"{link.From}|{link.Type}|nowhere",
        From = link.From,
        To = "nowhere",
        Values = link.Values,
        Folds = link.Folds,
        AttestedOn = link.AttestedOn,
    };
}
