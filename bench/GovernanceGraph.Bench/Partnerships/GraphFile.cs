namespace GovernanceGraph.Bench.Partnerships;

/// <summary>The graph that a run is over: a file that was generated before, or one that is made for the run.</summary>
/// <param name="Nodes">How many nodes it has.</param>
/// <param name="Given">The file; null to make one.</param>
internal sealed record GraphFile(int Nodes, string? Given)
{
    /// <summary>The file, made now unless it is there already.</summary>
    public OpenedGraphFile Open()
    {
        if (Given is not null)
            return new OpenedGraphFile(Nodes, Given, null);
        var folder = Directory.CreateTempSubdirectory("governance-graph-bench-");
        var file = Path.Combine(folder.FullName, "graph.ndjson");
        GenerateCommand.Write(Nodes, file);
        return new OpenedGraphFile(Nodes, file, folder);
    }
}

/// <summary>A file of change sets; what was made for the run is deleted at its end.</summary>
internal sealed class OpenedGraphFile(int nodes, string path, DirectoryInfo? made) : IDisposable
{
    public int Nodes => nodes;

    public string Path => path;

    public void Dispose() => made?.Delete(recursive: true);
}
