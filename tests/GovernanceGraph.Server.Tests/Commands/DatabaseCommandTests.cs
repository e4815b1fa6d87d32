using System.Globalization;
using GovernanceGraph.Neo4j.QueryApi;
using GovernanceGraph.Neo4j.Tests.Infrastructure;
using GovernanceGraph.Neo4j.Tests.Seeding;
using GovernanceGraph.Neo4j.Tests.Writing;
using GovernanceGraph.Server.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Server.Tests.Commands;

/// <summary><c>migrate</c>, <c>seed</c> and <c>import</c>, as their users run them: each a process, ended by force wherever it stands.</summary>
[Collection(Neo4jProcesses.Name)]
public sealed class DatabaseCommandTests(DatabaseCommandTests.Neo4j neo4j) : IClassFixture<DatabaseCommandTests.Neo4j>, IDisposable
{
    // Each batch says in a line how far the load is.
    private const int BatchesBeforeTheEnd = 12;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_database_is_prepared_and_filled_and_the_second_time_nothing_is_left_to_do()
    {
        await neo4j.EmptyAsync();
        await using var client = await neo4j.ClientAsync();

        var migrated = await RunAsync(neo4j, "migrate");
        var rehearsed = await RunAsync(neo4j, "seed", "--dry-run");
        var nothing = await GraphDump.OfAsync(client);
        var seeded = await RunAsync(neo4j, "seed");
        var stored = await GraphDump.OfAsync(client);
        var again = await RunAsync(neo4j, "seed");

        Assert.Matches(@"^Created \d+ indexes and constraints, dropped 0\. The graph is stored in the form 2-[0-9a-f]{16}\.\n$", migrated.Output);
        Assert.Matches(@"^Would create [\d,]+ nodes and [\d,]+ links, change 0 nodes and 0 links, remove 0 nodes and 0 links\.\n$", rehearsed.Output);
        Assert.Empty(nothing);
        Assert.Contains(rehearsed.Output.Split(',')[0].Replace("Would create", "Created", StringComparison.Ordinal), seeded.Output, StringComparison.Ordinal);
        Assert.EndsWith("The graph is at version 1.\n", seeded.Output, StringComparison.Ordinal);
        Assert.Equal(
            "Created 0 nodes and 0 links, changed 0 nodes and 0 links, removed 0 nodes and 0 links.\nThe graph is at version 1.\n", again.Output);
        Assert.Equal(stored, await GraphDump.OfAsync(client));
        Assert.All([migrated, rehearsed, seeded, again], run => Assert.Equal((0, string.Empty), (run.ExitCode, run.Error)));
    }

    [Fact]
    public async Task A_seed_that_is_killed_at_any_point_and_run_again_ends_in_the_same_graph()
    {
        await neo4j.EmptyAsync();
        await using var client = await neo4j.ClientAsync();
        await RunAsync(neo4j, "migrate");
        await RunAsync(neo4j, "seed");
        var expected = await GraphDump.OfAsync(client);

        foreach (var wait in new[] { 0, 2 })
        {
            await neo4j.EmptyAsync();
            await RunAsync(neo4j, "migrate");
            await KillAsync(neo4j, wait, "seed");
            var run = await RunAsync(neo4j, "seed");

            Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
            Assert.EndsWith("The graph is at version 1.\n", run.Output, StringComparison.Ordinal);
            Assert.Equal(expected, await GraphDump.OfAsync(client));
        }
    }

    [Fact]
    public async Task An_import_of_a_hundred_thousand_nodes_that_is_killed_and_run_again_has_every_node_and_link_once()
    {
        await using var own = new Neo4j();
        await using var client = await own.ClientAsync();
        var file = Path.Combine(_folder.Path, "bodies.ndjson");
        var (nodes, links) = LargeFile.Write(file, bodies: 100_000);
        await RunAsync(own, "migrate");

        await KillAsync(own, BatchesBeforeTheEnd, "import", file);
        var run = await RunAsync(own, "import", file);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"Wrote {nodes:N0} nodes and {links:N0} links, removed 0."), run.Output, StringComparison.Ordinal);
        var counts = await CountsAsync(client);
        Assert.Equal([nodes, nodes, links, links], counts);
    }

    [Fact]
    public async Task A_file_that_is_refused_is_named_with_its_line()
    {
        await neo4j.EmptyAsync();
        var file = _folder.Write("cut.ndjson", "{\"version\":1");
        await RunAsync(neo4j, "migrate");

        var run = await RunAsync(neo4j, "import", file);

        Assert.Equal(new CommandRun(1, string.Empty, $"{file}:1: the file ends within this line; it was cut off\n1 error\n"), run);
    }

    [Fact]
    public async Task A_database_that_is_not_prepared_is_an_error_that_says_what_to_run()
    {
        await neo4j.EmptyAsync();

        var run = await RunAsync(neo4j, "seed");

        Assert.Equal(new CommandRun(1, string.Empty, "The database is not prepared for a graph. Run `migrate` first.\n"), run);
    }

    private static Task<int[]> CountsAsync(QueryClient client) => GraphDump.CountsAsync(
        client,
        "MATCH (node:Node) RETURN count(node)",
        "MATCH (node:Node) RETURN count(DISTINCT node.id)",
        "MATCH (:Node)-[link]->(:Node) WHERE link.`origin:` IS NOT NULL RETURN count(link)",
        "MATCH (:Node)-[link]->(:Node) RETURN count(DISTINCT link.id)");

    private static async Task<CommandRun> RunAsync(Neo4j database, params string[] arguments)
    {
        using var process = ServerProcess.Start(await database.SettingsAsync(), arguments);
        var error = process.StandardError.ReadToEndAsync(Cancellation);
        var output = await process.StandardOutput.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        return new CommandRun(process.ExitCode, output, await error);
    }

    // Ends a command by force when it has written some lines, in whatever it does then.
    private static async Task KillAsync(Neo4j database, int lines, params string[] arguments)
    {
        using var process = ServerProcess.Start(await database.SettingsAsync(), arguments);
        for (var line = 0; line < lines; line++)
            await process.StandardOutput.ReadLineAsync(Cancellation);
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(Cancellation);
    }

    /// <summary>A server for the tests of this class.</summary>
    public sealed class Neo4j : IAsyncDisposable
    {
        private Neo4jServer? _server;

        public async ValueTask DisposeAsync()
        {
            if (_server is not null)
                await _server.DisposeAsync();
        }

        internal async Task EmptyAsync()
        {
            await using var client = await ClientAsync();
            await client.RunAsync("MATCH (node) CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 2000 ROWS");
        }

        internal async Task<QueryClient> ClientAsync()
        {
            var settings = (await ServerAsync()).Settings;
            return new QueryClient(new ConnectionSettings { Address = settings.Address, Credentials = settings.Credentials, MaxSilence = TimeSpan.FromMinutes(2) });
        }

        internal async Task<IReadOnlyCollection<(string Name, string Value)>> SettingsAsync()
        {
            var server = await ServerAsync();
            return [("Neo4j__Uri", server.Address.ToString()), ("Neo4j__User", server.User), ("Neo4j__Password", server.Password)];
        }

        // Batches of 5,000 want more memory than the servers of other tests have.
        private async Task<Neo4jServer> ServerAsync() => _server ??= await Neo4jServer.StartAsync("--heap", "768m");
    }
}
