using GovernanceGraph.Graph.Tests.Infrastructure;
using GovernanceGraph.Neo4j.Migration;
using GovernanceGraph.Neo4j.QueryApi;
using GovernanceGraph.Neo4j.Storage;
using GovernanceGraph.Neo4j.Tests.Infrastructure;
using GovernanceGraph.Neo4j.Tests.Writing;
using GovernanceGraph.Neo4j.Writing;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Migration;

public sealed class MigrationTests(SharedNeo4j neo4j)
{
    [Fact]
    public async Task A_migration_makes_what_the_model_wants_and_the_next_finds_nothing_to_do()
    {
        var client = await neo4j.EmptyAsync();
        foreach (var index in WantedIndexes.Of(Repository.Schema))
            await client.RunAsync(index.DropStatement);

        var first = await MigrateAsync(client);
        var second = await MigrateAsync(client);

        Assert.Equal(WantedIndexes.Of(Repository.Schema).Select(index => index.Name), first.Created);
        Assert.Equal(StoredGraph.None, first.Before);
        Assert.Empty(second.Created);
        Assert.Empty(second.Dropped);
        Assert.Equal(new StoredGraph(StoredSchema.VersionOf(Repository.Schema), null, 0, IsComplete: true, null, null), second.Before);
    }

    [Fact]
    public async Task What_is_ours_and_no_longer_wanted_goes_and_what_others_made_stays()
    {
        var client = await neo4j.MigratedAsync();
        await client.RunAsync("CREATE INDEX graph_Ship_name FOR (x:Ship) ON (x.name)");
        await client.RunAsync("CREATE CONSTRAINT graph_ship_id FOR (x:Ship) REQUIRE x.id IS UNIQUE");
        await client.RunAsync("CREATE INDEX theirs IF NOT EXISTS FOR (x:Ship) ON (x.berth)");

        var outcome = await MigrateAsync(client);

        Assert.Equal(["graph_Ship_name", "graph_ship_id"], outcome.Dropped.Order(StringComparer.Ordinal));
        Assert.Contains("theirs", await NamesAsync(client));
        await client.RunAsync("DROP INDEX theirs");
    }

    [Fact]
    public async Task An_index_of_ours_that_is_another_under_its_name_is_made_anew()
    {
        var client = await neo4j.MigratedAsync();
        await client.RunAsync($"DROP INDEX {StoredNames.SearchIndex}");
        await client.RunAsync($"CREATE FULLTEXT INDEX {StoredNames.SearchIndex} FOR (x:Node) ON EACH [x.name]");

        Assert.Equal([StoredNames.SearchIndex], (await MigrateAsync(client)).Created);
        Assert.Empty((await MigrateAsync(client)).Created);
    }

    [Fact]
    public async Task A_graph_from_before_versions_were_announced_is_settled_by_a_migration()
    {
        var client = await neo4j.MigratedAsync();
        await client.RunAsync("MATCH (state:GraphState) SET state.version = 7, state.schema = '1-other' REMOVE state.settled, state.announced");

        await MigrateAsync(client);

        var numbers = await GraphDump.CountsAsync(
            client, "MATCH (state:GraphState) RETURN state.settled", "MATCH (state:GraphState) RETURN state.announced");
        Assert.Equal([7, 7], numbers);
    }

    [Fact]
    public async Task A_migration_leaves_the_graph_and_its_version_as_they_are()
    {
        var client = await neo4j.MigratedAsync();
        await client.ApplyAsync(Graph.Tests.Graphs.Records.Small);
        var before = await GraphDump.OfAsync(client);

        await MigrateAsync(client);

        Assert.Equal(before, await GraphDump.OfAsync(client));
        Assert.Equal(1, (await client.StateAsync()).Version);
    }

    [Fact]
    public void No_two_indexes_have_one_name()
    {
        var names = WantedIndexes.Of(Repository.Schema).Select(index => index.Name).ToArray();

        Assert.Equal(names.Distinct(), names);
        Assert.All(names, name => Assert.StartsWith(IndexDefinition.Prefix, name, StringComparison.Ordinal));
    }

    private static async Task<MigrationOutcome> MigrateAsync(QueryClient client) =>
        await new Migrator(client, Repository.Schema).RunAsync(TestContext.Current.CancellationToken);

    private static async Task<List<string>> NamesAsync(QueryClient client) =>
        await client.ReadRowsAsync("SHOW INDEXES YIELD name", StatementParameters.None, row => row[0].GetString()!, TestContext.Current.CancellationToken);
}
