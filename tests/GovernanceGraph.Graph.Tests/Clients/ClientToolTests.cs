using System.Diagnostics;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using GovernanceGraph.GraphQL.Types;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Clients;

/// <summary>The served schema and the curated operations work with the tools that people use; see tests/clients/README.md.</summary>
public sealed class ClientToolTests : IDisposable
{
    private static readonly string Tools = Path.Combine(Repository.Root, "tests", "clients");

    private readonly string _folder = Directory.CreateTempSubdirectory("governance-graph-").FullName;

    public ClientToolTests()
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Tools, "node_modules")), "The npm packages are missing; run npm ci in tests/clients.");
        File.WriteAllText(Path.Combine(_folder, "schema.graphql"), SchemaPrinter.Print(Records.Served.Schema));
        Directory.CreateDirectory(Path.Combine(_folder, "operations"));
        foreach (var operation in CuratedOperation.All)
            File.WriteAllText(Path.Combine(_folder, "operations", operation.File), operation.Text);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public Task The_schema_has_connections_as_Relay_wants_them_and_describes_everything() => Run("lint.mjs");

    [Fact]
    public Task Relay_compiles_the_operations() => Run("relay.mjs");

    [Fact]
    public Task Code_Generator_makes_types_that_TypeScript_accepts() => Run("codegen.mjs");

    [Fact]
    public async Task Apollo_Client_shows_what_was_answered()
    {
        await using var endpoint = new Endpoint(await Records.Store(Records.Published));
        await Run("apollo.mjs", endpoint.Address);
    }

    private async Task Run(string script, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("node", [Path.Combine(Tools, script), _folder, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Tools,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await process.WaitForExitAsync(patience.Token);
        Assert.True(process.ExitCode == 0, $"{script} ended with {process.ExitCode}:\n{await output}\n{await errors}");
    }
}
