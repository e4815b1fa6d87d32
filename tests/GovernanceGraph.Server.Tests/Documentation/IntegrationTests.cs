using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GovernanceGraph.Server.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Server.Tests.Documentation;

/// <summary>What <c>docs/integrate.md</c> tells the makers of dashboards to do, done.</summary>
public sealed partial class IntegrationTests(SharedServer shared)
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "integrate.md"));

    private readonly RunningServer _server = shared.Server;

    [Fact]
    public async Task The_example_with_fetch_prints_the_gaps_by_kind() =>
        Assert.Matches(@"(?m)^NO_OWNER: \d+$", await RunAsync(Block("js", "With plain fetch")));

    [Fact]
    public async Task The_example_with_a_persisted_document_prints_a_count() =>
        Assert.Matches(@"^areas for improvement: \d+\n$", await RunAsync(Block("js", "Persisted documents")));

    [Fact]
    public async Task The_query_for_Grafana_is_answered_in_the_columns_named()
    {
        var groups = (await _server.AskAsync(Block("graphql", "Grafana"))).AssertAnswered()["findings"]!["groups"]!.AsArray();

        Assert.Contains(groups, group => (string?)group!["keys"]![0]!["node"]?["name"] == "Glasgow City" && (string?)group["keys"]![1]!["value"] == "STRENGTH" && (int)group["count"]! > 0);
    }

    [Fact]
    public async Task The_query_for_Power_BI_is_answered_in_the_columns_named()
    {
        var query = QueryOfM().Match(Block("m", "Power BI")).Groups["query"].Value;

        var nodes = (await _server.AskAsync(query)).AssertAnswered()["gaps"]!["nodes"]!.AsArray();

        Assert.NotEmpty(nodes);
        Assert.All(nodes, node => Assert.NotNull((string?)node!["from"]!["name"]));
    }

    [Fact]
    public void The_configuration_of_the_code_generator_names_the_schema_that_is_served() =>
        Assert.True(File.Exists(Repository.PathOf((string)JsonNode.Parse(Block("json", "With a typed client"))!["schema"]!)));

    private async Task<string> RunAsync(string script)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("example.mjs", script.Replace("http://127.0.0.1:5080", _server.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal));
        using var node = Start(file);
        var cancellation = TestContext.Current.CancellationToken;
        var errors = node.StandardError.ReadToEndAsync(cancellation);
        var output = await node.StandardOutput.ReadToEndAsync(cancellation);
        await node.WaitForExitAsync(cancellation);
        Assert.True(node.ExitCode == 0, await errors);
        return output;
    }

    private static Process Start(string file)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("node", [file]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("Node is not installed.");
            throw;
        }
    }

    private static string Block(string language, string section) =>
        BlockOfSection().Matches(Page).Single(match => match.Groups["section"].Value == section && match.Groups["language"].Value == language).Groups["body"].Value;

    [GeneratedRegex(@"^## (?<section>[^\n]+)\n((?!^## |^```)[^\n]*\n)*```(?<language>\w+)\n(?<body>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BlockOfSection();

    [GeneratedRegex("Query = \"(?<query>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex QueryOfM();
}
