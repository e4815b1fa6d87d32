using System.CommandLine;
using System.Globalization;
using GovernanceGraph.Neo4j.Seeding;
using GovernanceGraph.Server.Hosting;

namespace GovernanceGraph.Server.Commands;

/// <summary><c>seed</c>: brings what a Neo4j holds of the published record to the seed.</summary>
internal static class SeedCommand
{
    private const int IdsNamed = 10;

    public static Command Create()
    {
        var schema = new Option<string?>("--schema") { Description = $"The file of the model; {Repository.SchemaFile} when left out." };
        var seed = new Option<string?>("--seed") { Description = $"The folder of the seed; {Repository.SeedFolder} when left out." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be written and removed, and do nothing." };
        var command = new Command(
            "seed",
            $"Load the published record into Neo4j: only what differs is written, and what users wrote stays. After an interruption, run it again. {DatabaseCommands.Where}")
        {
            schema, seed, dryRun,
        };
        command.SetAction((result, cancellation) => RunAsync(
            result.GetValue(schema),
            result.GetValue(seed),
            result.GetValue(dryRun),
            result.InvocationConfiguration.Output,
            result.InvocationConfiguration.Error,
            cancellation));
        return command;
    }

    private static Task<int> RunAsync(
        string? schemaFile, string? seedFolder, bool dryRun, TextWriter output, TextWriter error, CancellationToken cancellation) =>
        DatabaseCommands.RunAsync(
            schemaFile,
            async (client, model) =>
            {
                var seed = GraphLoader.LoadSeed(seedFolder, model);
                if (seed.Value is not { } record)
                    return seed.Report(error);
                var loader = new SeedLoader(client, model);
                var outcome = dryRun
                    ? await loader.CompareAsync(record, cancellation)
                    : await loader.LoadAsync(record, new ProgressLines(output), cancellation);
                await ReportAsync(outcome, dryRun, output);
                return 0;
            },
            error);

    private static async Task ReportAsync(SeedOutcome outcome, bool dryRun, TextWriter output)
    {
        var difference = outcome.Difference;
        string[] done = dryRun ? ["Would create", "change", "remove"] : ["Created", "changed", "removed"];
        var removed = (difference.RemovedNodes.Count, difference.RemovedLinks.Count);
        await output.WriteLineAsync($"{done[0]} {Counted(difference.Created)}, {done[1]} {Counted(difference.Changed)}, {done[2]} {Counted(removed)}.");
        if (difference.OfUsers.Count > 0)
            await output.WriteLineAsync($"Left as users wrote them: {Named(difference.OfUsers)}.");
        if (difference.HeldNodes.Count > 0)
            await output.WriteLineAsync($"Not removed, for what others wrote leads to them or cites them: {Named(difference.HeldNodes)}.");
        if (!dryRun)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"The graph is at version {outcome.Version}."));
    }

    private static string Counted((int Nodes, int Links) counts) =>
        string.Create(CultureInfo.InvariantCulture, $"{counts.Nodes:N0} nodes and {counts.Links:N0} links");

    private static string Named(IReadOnlyList<string> ids) => ids.Count <= IdsNamed
        ? string.Join(", ", ids)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", ids.Take(IdsNamed))} and {ids.Count - IdsNamed:N0} more");
}
