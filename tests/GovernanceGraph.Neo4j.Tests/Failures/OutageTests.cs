using System.Globalization;
using System.Text;
using System.Text.Json;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Neo4j.QueryApi;
using GovernanceGraph.Neo4j.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Failures;

/// <summary>
/// A real Neo4j that is stopped, killed, paused and slowed down while it is asked: no answer that is given is wrong, nobody waits for long, and
/// service resumes by itself.
/// </summary>
public sealed class OutageTests(OutageTests.Fixture fixture, ITestOutputHelper output) : IClassFixture<OutageTests.Fixture>
{
    private const int Things = 500;
    private const int Batch = 50;

    private const string AskThings = "MATCH (thing:Thing) WHERE thing.number % 7 = $p0 WITH thing ORDER BY thing.number RETURN thing.number, thing.text";
    private const string CountLoaded = "MATCH (loaded:Loaded) RETURN count(loaded) AS count";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_is_stopped_and_started_again_is_back_by_itself()
    {
        var (server, client) = await fixture.ReadyAsync();
        await HoldAsync(client, async () =>
        {
            await server.StopAsync();
            await Assert.ThrowsAsync<GraphUnavailableException>(() => AskAsync(client, Cancellation));
            await server.StartAgainAsync();
        });
    }

    [Fact]
    public async Task A_server_that_is_killed_and_started_again_is_back_by_itself()
    {
        var (server, client) = await fixture.ReadyAsync();
        await HoldAsync(client, async () =>
        {
            await server.KillAsync();
            await Assert.ThrowsAsync<GraphUnavailableException>(() => AskAsync(client, Cancellation));
            await server.StartAgainAsync();
        });
    }

    [Fact]
    public async Task A_server_that_hangs_is_not_waited_for_and_is_back_when_it_goes_on()
    {
        var (server, client) = await fixture.ReadyAsync();
        await HoldAsync(client, async () =>
        {
            await server.PauseAsync();
            while (client.WhyAway is null)
                await Task.Delay(50, Cancellation);
            await Assert.ThrowsAsync<GraphUnavailableException>(() => AskAsync(client, Cancellation));
            await server.ContinueAsync();
        });
    }

    [Fact]
    public async Task While_a_load_goes_on_and_the_server_stumbles_every_answer_has_whole_batches_and_never_fewer_than_the_last()
    {
        var (server, client) = await fixture.ReadyAsync();
        using var loading = new CancellationTokenSource();
        var load = Task.Run(() => LoadAsync(client, loading.Token), Cancellation);
        var last = 0;
        var askers = new Askers(async cancellation =>
        {
            var before = Volatile.Read(ref last);
            var count = await CountAsync(client, cancellation);
            if (count < before)
                return $"{count} after {before}";
            Volatile.Write(ref last, count);
            return count % Batch == 0 ? "whole batches" : $"{count}";
        });

        await askers.AskDuringAsync(
            async () =>
            {
                for (var i = 0; i < 12; i++)
                {
                    await server.PauseAsync();
                    await Task.Delay(250, Cancellation);
                    await server.ContinueAsync();
                    await Task.Delay(250, Cancellation);
                }
            },
            Cancellation);
        await loading.CancelAsync();
        var written = await load;

        Report(askers);
        Assert.Equal(["whole batches"], askers.Answers.Keys);
        Assert.True(written > 0, "Nothing was written.");
        Assert.Equal(written * Batch, await CountAsync(client, Cancellation));
    }

    private async Task HoldAsync(QueryClient client, Func<Task> harm)
    {
        var expected = fixture.Expected;
        var askers = new Askers(cancellation => AskAsync(client, cancellation));

        await askers.AskDuringAsync(harm, Cancellation);

        Report(askers);
        Assert.Equal([expected], askers.Answers.Keys);
        Assert.True(askers.Unavailable > 0, "The server was never away.");
    }

    private void Report(Askers askers) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{askers.Answers.Values.Sum()} answers, {askers.Unavailable} times unavailable; the longest wait was {askers.LongestWait.TotalSeconds:0.00} s."));

    // The rows as they came: everything before the bookmarks.
    private static async Task<string> AskAsync(QueryClient client, CancellationToken cancellationToken)
    {
        using var answer = await client.ReadAsync(AskThings, "{\"p0\":3}"u8.ToArray(), cancellationToken);
        using var rows = answer.ReadValues();
        return rows.RootElement.GetRawText();
    }

    private static async Task<int> CountAsync(QueryClient client, CancellationToken cancellationToken)
    {
        using var answer = await client.ReadAsync(CountLoaded, "{}"u8.ToArray(), cancellationToken);
        using var rows = answer.ReadValues();
        return rows.RootElement[0][0].GetInt32();
    }

    // Writes batches until it is told to stop, and returns how many were written: each answers whether it was, or is looked up when nothing is known.
    private static async Task<int> LoadAsync(QueryClient client, CancellationToken stop)
    {
        var batch = 0;
        while (!stop.IsCancellationRequested)
        {
            var parameters = JsonSerializer.SerializeToUtf8Bytes(new { p0 = batch, p1 = Batch });
            try
            {
                using var answer = await client.WriteAsync(
                    "UNWIND range(1, $p1) AS number MERGE (:Loaded {batch: $p0, number: number})", parameters, Cancellation);
                batch++;
            }
            catch (GraphUnavailableException)
            {
                // Idempotent: it is written again.
                await Task.Delay(50, Cancellation);
            }
        }

        return batch;
    }

    /// <summary>A server that the tests may harm, and a client of it that has little patience.</summary>
    public sealed class Fixture : IAsyncLifetime
    {
        private Neo4jServer? _server;
        private QueryClient? _client;

        /// <summary>The rows that are there, as an unharmed server gives them.</summary>
        internal string Expected { get; private set; } = string.Empty;

        public async ValueTask InitializeAsync()
        {
            if (Neo4jServer.WhyMissing is not null)
                return;
            _server = await Neo4jServer.StartAsync();
            var settings = _server.Settings;
            _client = new QueryClient(new ConnectionSettings
            {
                Address = settings.Address,
                Credentials = settings.Credentials,
                MaxSilence = TimeSpan.FromSeconds(4),
            });
            await FillAsync(_client);
            Expected = await AskAsync(_client, Cancellation);
        }

        public async ValueTask DisposeAsync()
        {
            if (_client is not null)
                await _client.DisposeAsync();
            if (_server is not null)
                await _server.DisposeAsync();
        }

        /// <summary>The server and its client, once it answers; skips the test where there is none.</summary>
        internal async Task<(Neo4jServer Server, QueryClient Client)> ReadyAsync()
        {
            Assert.SkipWhen(Neo4jServer.WhyMissing is not null, Neo4jServer.WhyMissing ?? string.Empty);
            while (_client!.WhyAway is not null)
                await Task.Delay(50, Cancellation);
            return (_server!, _client);
        }

        private static async Task FillAsync(QueryClient client)
        {
            var text = new StringBuilder();
            for (var i = 0; i < 40; i++)
                text.Append(CultureInfo.InvariantCulture, $"“{i}” ");
            var parameters = JsonSerializer.SerializeToUtf8Bytes(new { p0 = Things, p1 = text.ToString() });
            using var answer = await client.WriteAsync(
                "UNWIND range(1, $p0) AS number CREATE (:Thing {number: number, text: $p1 + number})", parameters, Cancellation);
        }
    }
}
