using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using GovernanceGraph.Bench.Load;
using GovernanceGraph.Bench.Partnerships;

namespace GovernanceGraph.Bench.Neo4j;

/// <summary>
/// The service, the endpoint by hand and the npm package @neo4j/graphql, each in a process of its own, over one graph in one Neo4j server.
/// </summary>
internal sealed class Neo4jContest : IDisposable
{
    private const int Compared = 50;

    // The package follows relationships, not lists of ids: what a finding cites is put beside it in the form that suits it best.
    private const string AddCitations = """
        MATCH (f:Finding)
        CALL (f) {
          UNWIND range(0, size(f.`citations.document`) - 1) AS i
          MATCH (d:Node {id: f.`citations.document`[i]})
          CREATE (f)-[:CITES {position: i, locator: f.`citations.locator`[i]}]->(d)
        } IN TRANSACTIONS OF 5000 ROWS
        """;

    private readonly OpenedGraphFile _graph;

    public Neo4jContest(GraphFile graph)
    {
        if (!File.Exists(Path.Combine(PackageFolder, "node_modules", ".package-lock.json")))
            throw new InvalidOperationException("The npm package is not installed: run `npm ci` in bench/neo4j-graphql.");
        _graph = graph.Open();
        try
        {
            Server = Neo4jServer.Start();
            Run("migrate", "--schema", GenerateCommand.SchemaFile);
            Run("import", _graph.Path, "--schema", GenerateCommand.SchemaFile);
            Server.Ask(AddCitations);
            ByHand = ServedProcess.Start(Program("GovernanceGraph.Bench.dll", "flat"));
            Service = ServedProcess.Start(Program("GovernanceGraph.Server.dll", "--schema", GenerateCommand.SchemaFile, "--urls", "http://127.0.0.1:0"));
            var package = new ProcessStartInfo("node", [Path.Combine(PackageFolder, "server.mjs")]) { Environment = { ["NODE_ENV"] = "production" } };
            Server.Tell(package);
            Package = ServedProcess.Start(package);
        }
        catch
        {
            Dispose();
            throw;
        }

        Workloads = Workload.All(Layout.Of(graph.Nodes));
    }

    public Neo4jServer Server { get; } = null!;

    public ServedProcess ByHand { get; } = null!;

    public ServedProcess Service { get; } = null!;

    public ServedProcess Package { get; } = null!;

    /// <summary>The operations, over the ids of this graph.</summary>
    public IReadOnlyList<Workload> Workloads { get; }

    private static string PackageFolder => Path.Combine(Repository, "bench", "neo4j-graphql");

    private static string Repository
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GovernanceGraph.sln")))
                folder = folder.Parent;
            return folder?.FullName ?? throw new InvalidOperationException("The bench of Neo4j runs from inside the checkout.");
        }
    }

    /// <summary>The three sides of an operation.</summary>
    public Neo4jSides Sides(Workload workload)
    {
        TimeSpan Behind() => Server.ProcessorTime;
        var package = workload with { Query = PackageQuery(workload.Name) };
        return new Neo4jSides(
            new Side(ByHand, "/" + workload.Name, workload, Behind),
            new Side(Service, "/graphql", workload, Behind),
            new Side(Package, "/graphql", package, Behind));
    }

    /// <summary>Compares answers: ours and those by hand byte by byte, the package's by what they say.</summary>
    /// <exception cref="InvalidOperationException">One differs.</exception>
    public static void CheckSame(Workload workload, Neo4jSides sides)
    {
        var (byHand, service, package) = (sides.ByHand.Sample(Compared), sides.Service.Sample(Compared), sides.Package.Sample(Compared));
        for (var i = 0; i < Compared; i++)
        {
            if (!byHand[i].AsSpan().SequenceEqual(service[i]))
                throw new InvalidOperationException($"The answers to {workload.Name} of `{workload.Ids[i]}` differ:\n{Text(byHand[i])}\n{Text(service[i])}");
            if (!JsonNode.DeepEquals(JsonNode.Parse(service[i]), PackageMeaning.Of(workload.Name, JsonNode.Parse(package[i])!.AsObject())))
                throw new InvalidOperationException($"The package says something else to {workload.Name} of `{workload.Ids[i]}`:\n{Text(package[i])}\n{Text(service[i])}");
        }
    }

    /// <summary>How often each side's statement for the first id reads the store.</summary>
    public async Task<(long ByHand, long Service, long Package)> HitsAsync(Workload workload)
    {
        var id = workload.Ids[0];
        using var client = new HttpClient();
        var asked = new JsonObject { ["query"] = workload.Query, ["variables"] = new JsonObject { ["id"] = id }, ["extensions"] = new JsonObject { ["plan"] = true } };
        var service = await AskAsync(client, Service, "/graphql", asked);
        var package = await AskAsync(
            client, Package, "/statement", new JsonObject { ["query"] = PackageQuery(workload.Name), ["variables"] = new JsonObject { ["id"] = id } });
        return (
            DatabaseHits.Of(Server, FlatServer.Statements[workload.Name], new JsonObject { ["id"] = id }),
            Hits(service["extensions"]!),
            Hits(package));
    }

    public void Dispose()
    {
        Package?.Dispose();
        Service?.Dispose();
        ByHand?.Dispose();
        Server?.Dispose();
        _graph.Dispose();
    }

    private long Hits(JsonNode ran) => DatabaseHits.Of(Server, ran["statement"]!.GetValue<string>(), ran["parameters"]!);

    private static async Task<JsonObject> AskAsync(HttpClient client, ServedProcess process, string path, JsonObject request)
    {
        using var response = await client.PostAsJsonAsync(new Uri($"http://127.0.0.1:{process.Port}{path}"), request);
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    private static string PackageQuery(string operation) => File.ReadAllText(Path.Combine(PackageFolder, "operations", $"{operation}.graphql"));

    private ProcessStartInfo Program(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. arguments]);
        Server.Tell(start);
        start.Environment["Store"] = "neo4j";
        start.Environment["Neo4j__Uri"] = Server.Http;
        start.Environment["Neo4j__User"] = Server.User;
        start.Environment["Neo4j__Password"] = Server.Password;
        start.Environment["ExplainPlans"] = "true";
        return start;
    }

    // A command of the service's, to its end.
    private void Run(params string[] arguments)
    {
        var start = Program("GovernanceGraph.Server.dll", arguments);
        start.UseShellExecute = false;
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The service's command `{arguments[0]}` ended with {process.ExitCode}.");
    }

    private static string Text(byte[] utf8) => Encoding.UTF8.GetString(utf8);
}

/// <summary>What is asked of each.</summary>
internal sealed record Neo4jSides(Side ByHand, Side Service, Side Package) : IDisposable
{
    public Side[] All => [ByHand, Service, Package];

    public void Dispose()
    {
        ByHand.Dispose();
        Service.Dispose();
        Package.Dispose();
    }
}
