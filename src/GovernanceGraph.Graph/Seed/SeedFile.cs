namespace GovernanceGraph.Graph.Seed;

/// <summary>One file of the seed.</summary>
/// <param name="Path">Its path below the seed's folder, with forward slashes.</param>
/// <param name="Text">What it holds.</param>
public sealed record SeedFile(string Path, string Text)
{
    /// <summary>The file that lists sections from which nothing is taken; it holds no statement.</summary>
    public const string NotModelled = "not-modelled.yaml";

    /// <summary>All YAML files below a folder, ordered by path.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<SeedFile> ReadAll(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => System.IO.Path.GetExtension(file) is ".yaml" or ".yml")
            .Select(file => new SeedFile(System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file)))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];
}
