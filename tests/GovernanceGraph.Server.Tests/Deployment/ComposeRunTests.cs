using System.Text.RegularExpressions;
using GovernanceGraph.Neo4j.Tests.Infrastructure;
using GovernanceGraph.Server.Tests.Commands;
using GovernanceGraph.Server.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Server.Tests.Deployment;

/// <summary>The commands of <c>docker-compose.yml</c> as plain processes over a real Neo4j, one after another as the file says. No container is started.</summary>
[Collection(Neo4jProcesses.Name)]
public sealed partial class ComposeRunTests
{
    [Fact]
    public async Task Its_commands_prepare_a_graph_serve_it_and_find_it_healthy()
    {
        await using var neo4j = await Neo4jServer.StartAsync();
        using var secrets = new TemporaryFolder();
        secrets.Write("neo4j-password", neo4j.Password);

        foreach (var name in new[] { "migrate", "seed", "seed" })
        {
            var run = await CommandRun.InProcessAsync(Settings(name, neo4j, secrets), Command(name));
            Assert.True(run.ExitCode == 0, $"{name}: {run.Error}");
        }

        using var server = ServerProcess.Start([.. Settings("service", neo4j, secrets), ("ASPNETCORE_URLS", "http://127.0.0.1:0")], Command("service"));
        try
        {
            var line = await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            var url = Address().Match(line ?? await server.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).Value;

            var health = await CommandRun.InProcessAsync([], [.. ImageFile.Command("HEALTHCHECK")[2..^1], url]);

            Assert.Equal(new CommandRun(0, "Healthy" + Environment.NewLine, string.Empty), health);
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static string[] Command(string name) => [.. ComposeFile.Names(ComposeFile.Services[name]!["command"])];

    // The names of the file's network and of its secrets' folder stand for what a container is given.
    private static (string Name, string Value)[] Settings(string name, Neo4jServer neo4j, TemporaryFolder secrets) =>
    [
        .. ComposeFile.Services[name]!["environment"]!.AsObject().Select(setting => (setting.Key, setting.Value!.ToString()
            .Replace("http://neo4j:7474", neo4j.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal)
            .Replace("/run/secrets", secrets.Path, StringComparison.Ordinal))),
    ];

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.None, 1_000)]
    private static partial Regex Address();
}
