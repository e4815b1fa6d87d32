using GovernanceGraph.Neo4j.QueryApi;
using GovernanceGraph.Neo4j.Tests.Infrastructure;
using Xunit;

[assembly: AssemblyFixture(typeof(SharedNeo4j))]

// The tests share a server and its one database, and the machine's few cores.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace GovernanceGraph.Neo4j.Tests.Infrastructure;

/// <summary>One server for all tests that leave it as it is, started when the first of them asks. Whoever asks finds what the last one left in it.</summary>
public sealed class SharedNeo4j : IAsyncDisposable
{
    // A machine that runs other tests as well may let a server wait for long.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim _starting = new(1);
    private Neo4jServer? _server;
    private QueryClient? _client;

    public async ValueTask DisposeAsync()
    {
        if (_client is not null)
            await _client.DisposeAsync();
        if (_server is not null)
            await _server.DisposeAsync();
        _starting.Dispose();
    }

    /// <summary>The server; skips the test where there is none.</summary>
    internal async Task<Neo4jServer> ServerAsync()
    {
        await _starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            // The published record is written in one transaction.
            return _server ??= await Neo4jServer.StartAsync("--heap", "1g");
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>A client of the server, which stays open; skips the test where there is none.</summary>
    internal async Task<QueryClient> ClientAsync()
    {
        var server = await ServerAsync();
        return _client ??= new QueryClient(new ConnectionSettings { Address = server.Address, Credentials = server.Settings.Credentials, MaxSilence = Patience });
    }

    /// <summary>The client of an empty database: nodes and relationships are gone, constraints and indexes stay.</summary>
    internal async Task<QueryClient> EmptyAsync()
    {
        var client = await ClientAsync();
        using var answer = await client.WriteAsync("MATCH (n) DETACH DELETE n", "{}"u8.ToArray(), TestContext.Current.CancellationToken);
        return client;
    }
}
