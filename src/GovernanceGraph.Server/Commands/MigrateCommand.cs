using System.CommandLine;
using System.Globalization;
using GovernanceGraph.Neo4j.Migration;

namespace GovernanceGraph.Server.Commands;

/// <summary><c>migrate</c>: brings a Neo4j to the form in which the graph is stored.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var schema = new Option<string?>("--schema") { Description = $"The file of the model; {Repository.SchemaFile} when left out." };
        var command = new Command(
            "migrate",
            $"Create the constraints and indexes of the model in Neo4j, and note the form in which the graph is stored there. What is right is left as it is. {DatabaseCommands.Where}")
        {
            schema,
        };
        command.SetAction((result, cancellation) => RunAsync(
            result.GetValue(schema), result.InvocationConfiguration.Output, result.InvocationConfiguration.Error, cancellation));
        return command;
    }

    private static Task<int> RunAsync(string? schemaFile, TextWriter output, TextWriter error, CancellationToken cancellation) => DatabaseCommands.RunAsync(
        schemaFile,
        async (client, model) =>
        {
            var outcome = await new Migrator(client, model).RunAsync(cancellation);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"Created {outcome.Created.Count} indexes and constraints, dropped {outcome.Dropped.Count}. The graph is stored in the form {outcome.Schema}."));
            if (outcome.Before is { Version: > 0, Schema: { } before } && before != outcome.Schema)
                await output.WriteLineAsync($"What is stored was written in the form {before}. Run `seed`, and it is written anew where it differs.");
            return 0;
        },
        error);
}
