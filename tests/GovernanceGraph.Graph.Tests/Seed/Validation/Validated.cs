using GovernanceGraph.Graph.Seed;
using GovernanceGraph.Graph.Seed.Validation;
using GovernanceGraph.Graph.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Seed.Validation;

/// <summary>Validates small seeds, with the texts of their documents where a test gives them.</summary>
internal static class Validated
{
    /// <summary>A document of eight sections, and its text.</summary>
    private const string Paper = """
        documents:
          - id: doc-p
            name: A paper
            voice: SECONDARY
            file: paper.txt
            date: 2025-09-10
            cite: { doc-p: "Cover: header" }
            sections:
              - { locator: "Cover: header", begins: Item No }
              - Contents
              - Key messages
              - "1.1"
              - "Statement 1, Prevention, care and help"
              - "Appendix 1 (table), row 1"
              - "Appendix 1 (table), row 2"
              - footnotes
        """;

    private static readonly string[] PaperText =
    [
        "# Item No. 16",
        "",
        "Contents",
        "Key messages 4",
        "Prevention, care and help 5",
        "Key messages",
        "Almost all of the 1,805 children were seen<br>quickly.",
        "- 1.1 The inspectors read 116 records of children who had been held in the process.",
        "**Prevention, care and help**",
        "Just under a quarter were late.",
        "Appendix 1: ten figures",
        "1. Ninety\t95%",
    ];

    public static IEnumerable<string> Problems(string yaml) => Problems(("test.yaml", yaml));

    public static IEnumerable<string> Problems(params (string Path, string Yaml)[] files) =>
        Validate([.. files.Select(file => new SeedFile(file.Path, file.Yaml))], null);

    /// <summary>The problems of a seed beside the paper, whose bare locators mean it.</summary>
    public static IEnumerable<string> ProblemsOfPaper(string yaml)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllLines(Path.Combine(folder.Path, "paper.txt"), PaperText);
        return [.. Validate([new SeedFile("paper.yaml", Paper), new SeedFile("test.yaml", "cites: doc-p\n" + yaml)], folder.Path)];
    }

    public static IReadOnlyList<DocumentCoverage> CoverageOfPaper(string yaml)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllLines(Path.Combine(folder.Path, "paper.txt"), PaperText);
        var seed = SeedReader.Read(
            [
                new SeedFile("not-modelled.yaml", "doc-p:\n  Contents: It repeats headings.\n"),
                new SeedFile("paper.yaml", Paper),
                new SeedFile("test.yaml", "cites: doc-p\n" + yaml),
            ],
            Repository.Schema);
        Assert.Empty(seed.Errors);
        return CoverageReport.Create(seed.ChangeSet!, Repository.Schema, folder.Path);
    }

    private static IEnumerable<string> Validate(SeedFile[] files, string? sources)
    {
        var seed = SeedReader.Read(files, Repository.Schema);
        Assert.Empty(seed.Errors);
        return SeedValidator.Validate(seed, Repository.Schema, sources).Select(problem => problem.ToString().Replace("test.yaml:", string.Empty));
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("seed-sources-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
