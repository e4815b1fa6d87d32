using System.CommandLine;
using System.Globalization;
using GovernanceGraph.Graph.Changes.Format;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Neo4j.QueryApi;
using GovernanceGraph.Neo4j.Seeding;
using GovernanceGraph.Server.Hosting;

namespace GovernanceGraph.Server.Commands;

/// <summary><c>import</c>: loads a file of change sets into a Neo4j.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The change sets, newline JSON." };
        var schema = new Option<string?>("--schema") { Description = $"The file of the model; {Repository.SchemaFile} when left out." };
        var command = new Command(
            "import",
            $"Load a file of change sets into Neo4j, on top of what is there. The whole file is checked first. After an interruption, run it again with the same file. {DatabaseCommands.Where}")
        {
            file, schema,
        };
        command.SetAction((result, cancellation) => DatabaseCommands.RunAsync(
            result.GetValue(schema),
            (client, model) => RunAsync(
                result.GetRequiredValue(file), client, model, result.InvocationConfiguration.Output, result.InvocationConfiguration.Error, cancellation),
            result.InvocationConfiguration.Error));
        return command;
    }

    private static async Task<int> RunAsync(
        string file, QueryClient client, GraphSchema model, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        try
        {
            var outcome = await new FileImport(client, model).RunAsync(file, new ProgressLines(output), cancellation);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"Wrote {outcome.Nodes:N0} nodes and {outcome.Links:N0} links, removed {outcome.Removed:N0}. The graph is at version {outcome.Version}."));
            return 0;
        }
        catch (ChangeSetFormatException exception)
        {
            return new Loaded<object>(null, [string.Create(CultureInfo.InvariantCulture, $"{file}:{exception.Line}: {exception.Reason}")]).Report(error);
        }
    }
}
