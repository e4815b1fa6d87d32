using GovernanceGraph.Graph.Tests.Infrastructure;

namespace GovernanceGraph.Graph.Tests.Clients;

/// <summary>A file of schema/operations.</summary>
internal sealed record CuratedOperation(string File, string Text)
{
    public static IReadOnlyList<CuratedOperation> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "schema", "operations"), "*.graphql")
            .Order(StringComparer.Ordinal)
            .Select(file => new CuratedOperation(Path.GetFileName(file), System.IO.File.ReadAllText(file))),
    ];

    public override string ToString() => File;
}
