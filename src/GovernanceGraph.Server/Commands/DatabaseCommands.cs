using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Neo4j.QueryApi;
using GovernanceGraph.Neo4j.Writing;
using GovernanceGraph.Server.Hosting;

namespace GovernanceGraph.Server.Commands;

/// <summary>What the commands that prepare and fill a Neo4j have in common.</summary>
internal static class DatabaseCommands
{
    /// <summary>What the help of each says of where Neo4j is.</summary>
    public const string Where = "Where Neo4j is, and as whom it is asked, is read from the settings that the server reads: the section Neo4j.";

    // What loads a graph keeps Neo4j so busy that it may be silent for a while, and nobody waits for it in a browser.
    private const string Patience = "00:02:00";

    /// <summary>Opens the Neo4j of the settings and runs a command; says in one line why it could not be done.</summary>
    /// <param name="schemaFile">The file of the model; null for the checkout's.</param>
    /// <param name="run">The command.</param>
    /// <param name="error">Where errors go.</param>
    /// <returns>The command's exit code, or 1.</returns>
    public static async Task<int> RunAsync(string? schemaFile, Func<QueryClient, GraphSchema, Task<int>> run, TextWriter error)
    {
        var model = GraphLoader.LoadModel(schemaFile);
        if (model.Value is null)
            return model.Report(error);
        try
        {
            var settings = WebApplication.CreateSlimBuilder(ServerHost.Options).Configuration;
            settings[$"{Neo4jSettings.Section}:{nameof(ConnectionSettings.MaxSilence)}"] ??= Patience;
            await using var client = Neo4jSettings.CreateClient(settings);
            return await run(client, model.Value.Model);
        }
        catch (Exception exception) when (exception is SettingsException or GraphWriteException or GraphUnavailableException or LimitExceededException
            or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(exception.Message);
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Interrupted. Run the same command again: it goes on where it ended.");
        }

        return 1;
    }
}
