using System.CommandLine;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Server.Hosting;
using GovernanceGraph.Server.Web;

namespace GovernanceGraph.Server.Commands;

/// <summary>Serves the graph until it is told to end. Nothing is served unless the whole of it fits the model.</summary>
internal static class ServeCommand
{
    private const string Embedded = "embedded";
    private const string Neo4j = "neo4j";

    // The setting that says the same as the option.
    private const string StoreKey = "Store";

    public static void AddTo(RootCommand root)
    {
        var schema = new Option<string?>("--schema") { Description = $"The file of the model; {Repository.SchemaFile} when left out." };
        var store = new Option<string?>("--store")
        {
            Description = $"Where the graph is kept: {Embedded}, in the memory of the server; or {Neo4j}, which is reached as the section {Neo4jSettings.Section} of the settings says. The setting {StoreKey}, or {Embedded}, when left out.",
        };
        var seed = new Option<string?>("--seed") { Description = $"The folder of the seed; {Repository.SeedFolder} when left out." };
        var urls = new Option<string?>("--urls") { Description = $"The addresses to listen on; {ServerHost.DefaultUrl} when left out." };
        var imports = new Option<string[]>("--import") { Description = "A file of change sets, newline JSON, that is loaded after the seed; can be given several times.", DefaultValueFactory = _ => [] };
        root.Add(schema);
        root.Add(store);
        root.Add(seed);
        root.Add(imports);
        root.Add(urls);
        root.SetAction((result, cancellation) => RunAsync(
            result.GetValue(schema),
            (configuration, served) => OpenAsync(
                result.GetValue(store) ?? configuration[StoreKey] ?? Embedded, result.GetValue(seed), result.GetValue(imports)!, configuration, served, cancellation),
            result.GetValue(urls),
            result.InvocationConfiguration.Output,
            result.InvocationConfiguration.Error,
            cancellation));
    }

    private static Task<Loaded<ServedGraph>> OpenAsync(
        string store, string? seed, string[] imports, IConfiguration configuration, ServedSchema served, CancellationToken cancellation)
    {
        if (store == Embedded)
            return Task.FromResult(EmbeddedGraph.Open(seed, imports, served));
        if (store != Neo4j)
            throw new SettingsException($"There is no store {store}. The stores are {Embedded} and {Neo4j}.");
        if (seed is not null || imports.Length > 0)
            throw new SettingsException($"The store {Neo4j} serves what is in it: load that with the commands seed and import, and leave --seed and --import out.");
        return Neo4jGraph.OpenAsync(configuration, served, cancellation);
    }

    private static async Task<int> RunAsync(
        string? schemaFile,
        Func<IConfiguration, ServedSchema, Task<Loaded<ServedGraph>>> open,
        string? urls,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellation)
    {
        var model = GraphLoader.LoadModel(schemaFile);
        if (model.Value is null)
            return model.Report(error);
        try
        {
            var builder = WebApplication.CreateSlimBuilder(ServerHost.Options);
            var opened = await open(builder.Configuration, model.Value);
            if (opened.Value is null)
                return opened.Report(error);
            await using var graph = opened.Value;
            await using var server = ServerHost.Create(builder, model.Value, graph.Store, urls);
            if (graph.Neo4j is { } client)
                new AvailabilityLog(server.Services.GetRequiredService<ILogger<AvailabilityLog>>()).Follow(client);
            return await RunAsync(server, graph.Contents, output, error, cancellation);
        }
        catch (SettingsException exception)
        {
            await error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private static async Task<int> RunAsync(WebApplication server, string contents, TextWriter output, TextWriter error, CancellationToken cancellation)
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

        var address = ServerHost.Address(server);
        await output.WriteLineAsync($"Serving {contents} at {address}/graphql; the schema is at {address}/graphql/schema.graphql, a first query in README.md.");
        await output.WriteLineAsync(WebSite.Create(server).IsBuilt ? $"Look round in a browser: {address}" : MissingWebSite.Message);
        await server.WaitForShutdownAsync(cancellation);
        return 0;
    }
}
