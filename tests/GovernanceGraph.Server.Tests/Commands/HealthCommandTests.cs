using System.Net;
using System.Net.Sockets;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Server.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Server.Tests.Commands;

public sealed class HealthCommandTests(SharedServer shared)
{
    [Fact]
    public async Task A_server_that_is_ready_is_healthy()
    {
        var run = await CommandRun.OfAsync("health", "--url", shared.Server.Address.ToString());

        Assert.Equal(new CommandRun(0, "Healthy" + Environment.NewLine, string.Empty), run);
    }

    [Fact]
    public async Task A_server_that_is_not_ready_is_not_healthy()
    {
        await using var server = await RunningServer.StartAsync(store: new LoadingStore());

        var run = await CommandRun.OfAsync("health", "--url", server.Address.ToString());

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("Unhealthy", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_listens_it_says_so()
    {
        using var freed = new TcpListener(IPAddress.Loopback, 0);
        freed.Start();
        var url = $"http://{freed.LocalEndpoint}/";
        freed.Stop();

        var run = await CommandRun.OfAsync("health", "--url", url);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"Nothing answers at {url}: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1:5080")]
    [InlineData("ftp://127.0.0.1")]
    public async Task What_is_no_address_of_a_server_is_refused_with_an_example(string url)
    {
        var run = await CommandRun.OfAsync("health", "--url", url);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"--url takes an address such as http://127.0.0.1:5080, not {url}.", run.Error, StringComparison.Ordinal);
    }

    /// <summary>A store whose graph is not whole yet.</summary>
    private sealed class LoadingStore : IGraphStore
    {
        public ValueTask<StoreHealth> CheckHealthAsync(CancellationToken cancellationToken) => new(new StoreHealth(false, 0, "The graph is being loaded."));

        public ValueTask<GraphResult> ExecuteAsync(BoundPlan plan, ExecutionOptions options, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<long> ApplyAsync(ChangeSet changes, CancellationToken cancellationToken) => throw new NotSupportedException();

        public IAsyncEnumerable<Commit> ReadCommitsAsync(long afterVersion, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
