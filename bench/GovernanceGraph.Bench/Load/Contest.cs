using GovernanceGraph.Bench.Partnerships;

namespace GovernanceGraph.Bench.Load;

/// <summary>The hand-written endpoint and this service, each in a process of its own, over one graph.</summary>
internal sealed class Contest : IDisposable
{
    private const int Compared = 50;
    private const int FirstRequests = 1_000;

    private readonly OpenedGraphFile _graph;
    private readonly DirectoryInfo _seed = Directory.CreateTempSubdirectory("governance-graph-bench-");

    public Contest(GraphFile graph)
    {
        _graph = graph.Open();
        try
        {
            Plain = ServedProcess.Start("GovernanceGraph.Bench.dll", "plain", _graph.Path);
            Service = ServedProcess.Start(
                "GovernanceGraph.Server.dll", "--schema", GenerateCommand.SchemaFile, "--seed", _seed.FullName, "--import", _graph.Path, "--urls", "http://127.0.0.1:0");
            Workloads = Workload.All(Layout.Of(graph.Nodes));
        }
        catch (InvalidOperationException)
        {
            Dispose();
            throw;
        }
    }

    public int Nodes => _graph.Nodes;

    public ServedProcess Plain { get; } = null!;

    public ServedProcess Service { get; } = null!;

    /// <summary>The operations, over the ids of this graph.</summary>
    public IReadOnlyList<Workload> Workloads { get; } = [];

    /// <summary>The two sides of an operation: what is asked of the one, and of the other.</summary>
    public (Side Plain, Side Service) Sides(Workload workload) => (new Side(Plain, "/" + workload.Name, workload), new Side(Service, "/graphql", workload));

    /// <summary>How long the first requests of every operation take, one after another, on processes that were asked nothing yet.</summary>
    public IEnumerable<(string Operation, FirstAnswers Plain, FirstAnswers Service)> ColdStart()
    {
        foreach (var workload in Workloads)
        {
            var (plain, service) = Sides(workload);
            using (plain)
            using (service)
                yield return (workload.Name, plain.First(FirstRequests), service.First(FirstRequests));
        }
    }

    /// <summary>Compares answers byte by byte.</summary>
    /// <exception cref="InvalidOperationException">One differs.</exception>
    public static void CheckSame(Workload workload, Side plain, Side service)
    {
        var (byHand, ours) = (plain.Sample(Compared), service.Sample(Compared));
        for (var i = 0; i < byHand.Length; i++)
        {
            if (!byHand[i].AsSpan().SequenceEqual(ours[i]))
                throw new InvalidOperationException($"The answers to {workload.Name} of `{workload.Ids[i]}` differ:\n{Text(byHand[i])}\n{Text(ours[i])}");
        }
    }

    public void Dispose()
    {
        Plain?.Dispose();
        Service?.Dispose();
        _seed.Delete(recursive: true);
        _graph.Dispose();
    }

    private static string Text(byte[] utf8) => System.Text.Encoding.UTF8.GetString(utf8);
}
