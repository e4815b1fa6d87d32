using System.CommandLine;
using System.Globalization;
using GovernanceGraph.Server.Hosting;
using GovernanceGraph.Server.Web;

namespace GovernanceGraph.Server.Commands;

/// <summary>Serves the graph until it is told to end. Nothing is served unless the whole seed fits the model.</summary>
internal static class ServeCommand
{
    public static void AddTo(RootCommand root)
    {
        var schema = new Option<string?>("--schema") { Description = $"The file of the model; {Repository.SchemaFile} when left out." };
        var seed = new Option<string?>("--seed") { Description = $"The folder of the seed; {Repository.SeedFolder} when left out." };
        var urls = new Option<string?>("--urls") { Description = $"The addresses to listen on; {ServerHost.DefaultUrl} when left out." };
        var imports = new Option<string[]>("--import") { Description = "A file of change sets, newline JSON, that is loaded after the seed; can be given several times.", DefaultValueFactory = _ => [] };
        root.Add(schema);
        root.Add(seed);
        root.Add(imports);
        root.Add(urls);
        root.SetAction((result, cancellation) => RunAsync(
            result.GetValue(schema),
            result.GetValue(seed),
            result.GetValue(imports)!,
            result.GetValue(urls),
            result.InvocationConfiguration.Output,
            result.InvocationConfiguration.Error,
            cancellation));
    }

    private static async Task<int> RunAsync(
        string? schemaFile, string? seedFolder, string[] importFiles, string? urls, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var model = GraphLoader.LoadModel(schemaFile);
        if (model.Value is null)
            return model.Report(error);
        var seed = GraphLoader.LoadSeed(seedFolder, model.Value.Model);
        if (seed.Value is null)
            return seed.Report(error);
        var graph = GraphImport.Load(importFiles, seed.Value, model.Value);
        if (graph.Value is not { } store)
            return graph.Report(error);

        WebApplication server;
        try
        {
            server = ServerHost.Create(WebApplication.CreateSlimBuilder(ServerHost.Options), model.Value, store, urls);
        }
        catch (SettingsException exception)
        {
            await error.WriteLineAsync(exception.Message);
            return 1;
        }

        await using (server)
        {
            try
            {
                await server.StartAsync(cancellation);
            }
            catch (IOException exception)
            {
                await error.WriteLineAsync($"{exception.Message} Listen elsewhere with --urls, for example --urls http://127.0.0.1:5081.");
                return 1;
            }

            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"Serving {store.NodeCount:N0} nodes and {store.LinkCount:N0} links at {ServerHost.Address(server)}/graphql; the schema is at {ServerHost.Address(server)}/graphql/schema.graphql, a first query in README.md."));
            await output.WriteLineAsync(WebSite.Create(server).IsBuilt ? $"Look round in a browser: {ServerHost.Address(server)}" : MissingWebSite.Message);
            await server.WaitForShutdownAsync(cancellation);
        }

        return 0;
    }
}
