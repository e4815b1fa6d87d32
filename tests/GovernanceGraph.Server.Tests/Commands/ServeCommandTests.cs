using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using GovernanceGraph.Server.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Server.Tests.Commands;

/// <summary>The program as its users start it, in a process of its own.</summary>
public sealed partial class ServeCommandTests
{
    [Fact]
    public async Task It_says_in_one_line_what_it_serves_and_where_and_serves_it_wherever_it_is_started()
    {
        using var server = ServerProcess.Start("--urls", "http://127.0.0.1:0");
        try
        {
            var line = await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);

            var address = ServingLine().Match(line ?? await server.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
            Assert.True(address.Success, line);
            using var client = new HttpClient();
            Assert.Equal(
                "{\"data\":{\"__typename\":\"Query\"}}",
                await client.GetStringAsync(new Uri(address.Groups["url"].Value + "?query={__typename}"), TestContext.Current.CancellationToken));
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(CancellationToken.None);
        }
    }

    [Fact]
    public async Task A_seed_that_is_wrong_is_not_served_and_all_its_errors_are_said_at_once()
    {
        using var folder = new TemporaryFolder();
        folder.Write("seed/000-paper/document.yaml", "- : [\n");
        folder.Write("seed/000-paper/bodies.yaml", "nonsense: true\n");

        var (exitCode, output, error) = await RunAsync("--seed", Path.Combine(folder.Path, "seed"));

        Assert.Equal(1, exitCode);
        Assert.Empty(output);
        Assert.Matches(@"(?m)^seed/000-paper/document\.yaml:\d+:\d+: ", error);
        Assert.Matches(@"(?m)^seed/000-paper/bodies\.yaml:\d+:\d+: ", error);
    }

    [Fact]
    public async Task A_seed_that_is_not_there_is_named()
    {
        var (exitCode, _, error) = await RunAsync("--seed", "/nowhere/seed");

        Assert.Equal(1, exitCode);
        Assert.Contains("/nowhere/seed", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_named_with_what_to_do()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");

        var (exitCode, output, error) = await RunAsync("--urls", url);

        Assert.Equal(1, exitCode);
        Assert.Empty(output);
        Assert.Contains(url, error, StringComparison.Ordinal);
        Assert.Contains("--urls", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_option_is_refused()
    {
        var (exitCode, _, error) = await RunAsync("--sed", "x");

        Assert.Equal(1, exitCode);
        Assert.Contains("--sed", error, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^Serving [\d,]+ nodes and [\d,]+ links at (?<url>http://127\.0\.0\.1:\d+/graphql);", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex ServingLine();

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var server = ServerProcess.Start(arguments);
        var cancellation = TestContext.Current.CancellationToken;
        var error = server.StandardError.ReadToEndAsync(cancellation);
        var output = await server.StandardOutput.ReadToEndAsync(cancellation);
        await server.WaitForExitAsync(cancellation);
        return (server.ExitCode, output, await error);
    }
}
