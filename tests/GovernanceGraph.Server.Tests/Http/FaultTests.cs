using System.Net.Sockets;
using System.Text;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Server.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Server.Tests.Http;

public sealed class FaultTests(SharedServer shared)
{
    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task A_fault_is_masked_but_for_its_request_id_logged_in_full_and_the_server_goes_on(string accept)
    {
        var store = new FaultyStore { Fails = true };
        await using var server = await RunningServer.StartAsync(store: store);

        var answer = await server.AskAsync("{ document(id: \"doc-000\") { id } }", accept);

        Assert.DoesNotContain("the disk", answer.AssertRefused(500, "INTERNAL_ERROR"), StringComparison.Ordinal);
        Assert.Equal(accept, answer.ContentType);
        var entry = Assert.Single(server.Log.Entries);
        Assert.Contains("the disk is on fire", entry, StringComparison.Ordinal);
        Assert.Contains(nameof(FaultyStore), entry, StringComparison.Ordinal);
        Assert.Contains(answer.Headers["X-Request-Id"], entry, StringComparison.Ordinal);
        store.Fails = false;
        (await server.AskAsync("{ document(id: \"doc-000\") { id } }")).AssertAnswered();
    }

    [Fact]
    public async Task A_store_that_cannot_answer_is_not_ready_but_alive()
    {
        var store = new FaultyStore { Fails = true };
        await using var server = await RunningServer.StartAsync(store: store);

        var notReady = await server.GetAsync("/health/ready");
        Assert.Equal(503, notReady.Status);
        Assert.Equal("Unhealthy: the disk is on fire", notReady.Text);
        Assert.Equal(200, (await server.GetAsync("/health/live")).Status);
        store.Fails = false;
        var ready = await server.GetAsync("/health/ready");
        Assert.Equal(200, ready.Status);
        Assert.Equal("Healthy", ready.Text);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task A_graph_that_cannot_be_reached_is_said_without_a_reason_and_is_no_fault(string accept)
    {
        var store = new FaultyStore { IsAway = true };
        await using var server = await RunningServer.StartAsync(store: store);

        var answer = await server.AskAsync("{ document(id: \"doc-000\") { id } }", accept);

        Assert.DoesNotContain("cable", answer.AssertRefused(503, "GRAPH_UNAVAILABLE"), StringComparison.Ordinal);
        Assert.Equal(accept, answer.ContentType);
        Assert.Equal("1", answer.Headers["Retry-After"]);
        Assert.Empty(server.Log.Entries);
        store.IsAway = false;
        (await server.AskAsync("{ document(id: \"doc-000\") { id } }")).AssertAnswered();
    }

    [Theory]
    [InlineData("GET / HTTP/9.9\r\n\r\n")]
    [InlineData("\0\u0001\u0002 nonsense\r\n\r\n")]
    [InlineData("POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{\"qu")]
    [InlineData("POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")]
    public async Task Nonsense_on_the_wire_stops_nothing(string bytes)
    {
        var server = shared.Server;
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(server.Address.Host, server.Address.Port, TestContext.Current.CancellationToken);
            await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(bytes), TestContext.Current.CancellationToken);
        }

        (await server.AskAsync("{ __typename }")).AssertAnswered();
        Assert.Empty(server.Log.Entries);
    }

    private sealed class FaultyStore : IGraphStore
    {
        public bool Fails { get; set; }

        public bool IsAway { get; set; }

        public ValueTask<GraphResult> ExecuteAsync(BoundPlan plan, ExecutionOptions options, CancellationToken cancellationToken) =>
            Fails ? throw new InvalidOperationException("the disk is on fire")
            : IsAway ? throw new GraphUnavailableException("somebody pulled the cable")
            : PublishedGraph.Store.ExecuteAsync(plan, options, cancellationToken);

        public ValueTask<long> ApplyAsync(ChangeSet changes, CancellationToken cancellationToken) => throw new NotSupportedException();

        public IAsyncEnumerable<Commit> ReadCommitsAsync(long afterVersion, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<StoreHealth> CheckHealthAsync(CancellationToken cancellationToken) =>
            ValueTask.FromResult(new StoreHealth(!Fails, 1, Fails ? "the disk is on fire" : null));
    }
}
