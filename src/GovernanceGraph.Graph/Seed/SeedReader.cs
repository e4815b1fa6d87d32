using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Seed;

/// <summary>Reads the published record, whose form <c>graph-seed/README.md</c> describes.</summary>
public static class SeedReader
{
    /// <summary>Reads all YAML files below a folder.</summary>
    /// <param name="folder">The seed's folder.</param>
    /// <param name="schema">What the graph may hold.</param>
    /// <returns>The change set, or everything that is wrong.</returns>
    public static SeedResult Read(string folder, GraphSchema schema)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return Directory.Exists(folder)
            ? Read(SeedFile.ReadAll(folder), schema)
            : new SeedResult(null, [new ChangeError(null, $"There is no seed folder {folder}.")]);
    }

    /// <summary>Reads these files as one seed.</summary>
    public static SeedResult Read(IReadOnlyList<SeedFile> files, GraphSchema schema)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(schema);
        var errors = new ErrorList();
        var builder = new ChangeSetBuilder(schema, GraphState.Empty, Origin.Seed);
        var notModelled = NotModelled.Read(files.FirstOrDefault(file => file.Path == SeedFile.NotModelled), errors);
        var reader = new SeedFileReader(schema, notModelled, builder, errors);
        foreach (var file in files.Where(file => file.Path != SeedFile.NotModelled))
            reader.Read(file);
        notModelled.ReportUnknown(errors);
        builder.AddErrors(errors.ToSorted());
        var result = builder.Build();
        return new SeedResult(result.ChangeSet, result.Errors) { Positions = result.Positions };
    }
}

/// <summary>The published record as a change set, or everything that is wrong with its files.</summary>
/// <param name="ChangeSet">The change set; null when there are errors.</param>
/// <param name="Errors">The errors by file, line and column.</param>
public sealed record SeedResult(ChangeSet? ChangeSet, IReadOnlyList<ChangeError> Errors)
{
    /// <summary>Where each node and link was first written, by id.</summary>
    public IReadOnlyDictionary<string, SourcePosition?> Positions { get; init; } = new Dictionary<string, SourcePosition?>();
}
