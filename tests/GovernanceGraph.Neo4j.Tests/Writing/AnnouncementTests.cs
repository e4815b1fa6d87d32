using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
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
}
