using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using GovernanceGraph.Server.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Server.Tests.Conformance;

/// <summary>The server audits of the npm package <c>graphql-http</c>, the suite of those who write the specification.</summary>
public sealed class HttpAuditTests(SharedServer shared)
{
    // Of version 1.23.1: an audit that is no longer run is noticed.
    private const int Audits = 61;

    [Fact]
    public async Task Every_audit_of_GraphQL_over_HTTP_passes_MUST_SHOULD_and_MAY()
    {
        var lines = await RunAsync(new Uri(shared.Server.Address, "/graphql"));

        var results = lines.Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Empty(results
            .Where(result => result.GetProperty("status").GetString() != "ok")
            .Select(result => $"{result.GetProperty("id")} {result.GetProperty("name")}: {result.GetProperty("status")}, {result.GetProperty("reason")}"));
        Assert.Equal(Audits, results.Length);
    }

    private static async Task<string[]> RunAsync(Uri url)
    {
        var folder = Repository.PathOf("tests", "conformance");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "graphql-http")))
            Assert.Skip("The audits are not installed: run `npm ci` in tests/conformance.");
        using var node = Start(folder, url);
        var cancellation = TestContext.Current.CancellationToken;
        var errors = node.StandardError.ReadToEndAsync(cancellation);
        var output = await node.StandardOutput.ReadToEndAsync(cancellation);
        await node.WaitForExitAsync(cancellation);
        Assert.True(node.ExitCode == 0, await errors);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static Process Start(string folder, Uri url)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("node", ["http-audits.mjs", url.AbsoluteUri])
            {
                WorkingDirectory = folder,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("Node is not installed.");
            throw;
        }
    }
}
