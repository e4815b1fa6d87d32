using System.Diagnostics;
using System.Text.RegularExpressions;
using GovernanceGraph.Neo4j.Tests.Infrastructure;
using GovernanceGraph.Server.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Server.Tests.Commands;

/// <summary><c>--store neo4j</c>: the program in a process of its own, over a real Neo4j.</summary>
[Collection(Neo4jProcesses.Name)]
public sealed partial class ServeFromNeo4jTests(ITestOutputHelper output)
{
    private const string Question = "{documents(first:2){totalCount nodes{id name}}}";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly string Seed = Repository.PathOf("tests", "scenarios", "seed");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_serves_what_was_loaded_says_when_Neo4j_is_away_and_goes_on_when_it_is_back()
    {
        await using var neo4j = await Neo4jServer.StartAsync();
        var settings = Settings(neo4j);

        var refused = await CommandRun.InProcessAsync(settings, "--store", "neo4j");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("Run the command migrate, then seed.", refused.Error, StringComparison.Ordinal);
        AssertSucceeded(await CommandRun.InProcessAsync(settings, "migrate"));
        AssertSucceeded(await CommandRun.InProcessAsync(settings, "seed", "--seed", Seed));

        var log = new List<string>();
        using var embedded = await Served.StartAsync([], log, "--seed", Seed);
        using var served = await Served.StartAsync([.. settings, ("Store", "neo4j")], log);
        var expected = await embedded.AskAsync();
        Assert.Equal((200, expected.Body), await served.AskAsync());
        Assert.Equal((200, "Healthy"), await served.GetAsync("/health/ready"));

        await neo4j.KillAsync();
        var away = await served.AskAsync();
        Assert.Equal(503, away.Status);
        Assert.Contains("GRAPH_UNAVAILABLE", away.Body, StringComparison.Ordinal);
        var notReady = await served.GetAsync("/health/ready");
        Assert.Equal((503, "Unhealthy: Neo4j cannot be reached: no connection comes about."), notReady);
        Assert.Equal(200, (await served.GetAsync("/health/live")).Status);

        await neo4j.StartAgainAsync();
        var watch = Stopwatch.StartNew();
        while (await served.GetAsync("/health/ready") is not (200, _) && watch.Elapsed < Patience)
            await Task.Delay(50, Cancellation);
        output.WriteLine($"{watch.Elapsed} after Neo4j answered again.");
        Assert.Equal((200, expected.Body), await served.AskAsync());

        lock (log)
        {
            Assert.Contains(log, line => line.Contains("The graph is unavailable: Neo4j cannot be reached", StringComparison.Ordinal));
            Assert.Contains(log, line => line.Contains("The graph is available again.", StringComparison.Ordinal));
            Assert.DoesNotContain(log, line => line.Contains(neo4j.Password, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Started_before_Neo4j_it_is_not_ready_until_there_is_a_graph_that_it_can_read()
    {
        await using var neo4j = await Neo4jServer.StartAsync();
        var settings = Settings(neo4j);
        await neo4j.KillAsync();
        using var served = await Served.StartAsync(settings, [], "--store", "neo4j");
        Assert.Equal(503, (await served.GetAsync("/health/ready")).Status);

        await neo4j.StartAgainAsync();
        // What is said first is of the Neo4j that does not answer yet.
        var watch = Stopwatch.StartNew();
        (int Status, string Body) ready;
        while (!(ready = await served.GetAsync("/health/ready")).Body.Contains("holds no graph", StringComparison.Ordinal) && watch.Elapsed < Patience)
            await Task.Delay(50, Cancellation);
        Assert.Equal((503, "Unhealthy: Neo4j's database holds no graph. Run the command migrate, then seed."), ready);
        Assert.Equal(503, (await served.AskAsync()).Status);

        AssertSucceeded(await CommandRun.InProcessAsync(settings, "migrate"));
        AssertSucceeded(await CommandRun.InProcessAsync(settings, "seed", "--seed", Seed));
        Assert.Equal((200, "Healthy"), await served.GetAsync("/health/ready"));
        Assert.Equal(200, (await served.AskAsync()).Status);
    }

    [Fact]
    public async Task Without_an_address_it_says_which_setting_is_missing()
    {
        var run = await CommandRun.InProcessAsync([], "--store", "neo4j");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("Neo4j:Uri is not set.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--seed")]
    [InlineData("--import")]
    public async Task What_is_loaded_into_memory_elsewhere_is_refused(string option)
    {
        var run = await CommandRun.OfAsync("--store", "neo4j", option, "x");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("load that with the commands seed and import", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_are_two_stores()
    {
        var run = await CommandRun.OfAsync("--store", "paper");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("There is no store paper. The stores are embedded and neo4j.", run.Error, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^Serving .* at (?<url>http://127\.0\.0\.1:\d+)/graphql;", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex ServingLine();

    private static void AssertSucceeded(CommandRun run) => Assert.True(run.ExitCode == 0, run.Error);

    private static (string Name, string Value)[] Settings(Neo4jServer neo4j) =>
        [("Neo4j__Uri", neo4j.Address.AbsoluteUri), ("Neo4j__User", neo4j.User), ("Neo4j__Password", neo4j.Password)];

    private sealed class Served : IDisposable
    {
        private readonly Process _process;
        private readonly HttpClient _client;

        private Served(Process process, Uri address)
        {
            _process = process;
            _client = new HttpClient { BaseAddress = address };
        }

        public static async Task<Served> StartAsync(IReadOnlyCollection<(string Name, string Value)> settings, List<string> log, params string[] arguments)
        {
            var process = ServerProcess.Start(settings, ["--urls", "http://127.0.0.1:0", .. arguments]);
            var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
            void Note(string? line)
            {
                if (line is null)
                    return;
                lock (log)
                    log.Add(line);
                if (ServingLine().Match(line) is { Success: true } match)
                    address.TrySetResult(new Uri(match.Groups["url"].Value));
            }

            process.OutputDataReceived += (_, data) => Note(data.Data);
            process.ErrorDataReceived += (_, data) => Note(data.Data);
            process.EnableRaisingEvents = true;
            process.Exited += (_, _) => address.TrySetException(new InvalidOperationException(string.Join('\n', log)));
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            return new Served(process, await address.Task.WaitAsync(Cancellation));
        }

        public Task<(int Status, string Body)> AskAsync() => GetAsync("/graphql?query=" + Uri.EscapeDataString(Question));

        public async Task<(int Status, string Body)> GetAsync(string path)
        {
            using var response = await _client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
            return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation));
        }

        public void Dispose()
        {
            _client.Dispose();
            _process.Kill();
            _process.WaitForExit();
            _process.Dispose();
        }
    }
}
