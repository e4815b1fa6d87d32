using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Seed;
using GovernanceGraph.Graph.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Seed;

/// <summary>Small seeds for tests: two documents, and whatever a test writes beside them.</summary>
internal static class Seeds
{
    private const string Documents = """
        documents:
          - id: doc-1
            name: A committee paper
            voice: SECONDARY
            date: 2025-09-10
            marking: OFFICIAL
            cite: { doc-1: Cover }
            sections: [Cover, "1.1", "1.2"]
          - id: doc-2
            name: A national report
            voice: PRIMARY
            period: { printed: Q1, from: 2024-04-01, to: 2024-06-30 }
            cite: { doc-2: Foreword }
        """;

    /// <summary>Reads <c>test.yaml</c>, whose bare locators mean doc-1.</summary>
    public static SeedResult Read(string yaml) => ReadFiles(("test.yaml", "cites: doc-1\n" + yaml));

    public static SeedResult ReadFiles(params (string Path, string Yaml)[] files) => SeedReader.Read(
        [new SeedFile("documents.yaml", Documents), .. files.Select(file => new SeedFile(file.Path, file.Yaml))],
        Repository.Schema);

    /// <summary>The change set of a seed without errors.</summary>
    public static ChangeSet Accept(string yaml)
    {
        var result = Read(yaml);
        Assert.Empty(result.Errors);
        return result.ChangeSet!;
    }

    /// <summary>The errors as they are printed, without the file where it is <c>test.yaml</c>; line 2 is the first of <paramref name="yaml"/>.</summary>
    public static IEnumerable<string> Errors(string yaml)
    {
        var result = Read(yaml);
        Assert.Null(result.ChangeSet);
        return result.Errors.Select(error => error.ToString().Replace("test.yaml:", string.Empty));
    }

    public static GraphNode Node(this ChangeSet changes, string id) => changes.Nodes.Single(node => node.Id == id);

    public static GraphLink Link(this ChangeSet changes, string id) => changes.Links.Single(link => link.Id == id);

    public static object? Value(this GraphNode node, string column) => node.Values[node.Label.Layout.FindColumn(column)!.Index];

    public static object? Value(this GraphLink link, string column) => link.Values[Repository.Schema.LinkLayout.FindColumn(column)!.Index];

    public static IEnumerable<string?> ListOf(this GraphNode node, string column) => (string?[])node.Value(column)!;

    public static IEnumerable<string?> ListOf(this GraphLink link, string column) => (string?[])link.Value(column)!;
}
