using GovernanceGraph.Server.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Server.Tests.Commands;

public sealed class SeedCommandTests
{
    private const string Valid = """
        cites: doc-a
        documents:
          - { id: doc-a, name: A paper, file: paper.txt, voice: PRIMARY, date: 2025-01-31, cite: "1.1", sections: ["1.1"], ABOUT: area-a }
        areas:
          - { id: area-a, name: A, cite: "1.1" }
        """;

    [Fact]
    public async Task A_valid_seed_is_summed_up_in_a_line()
    {
        using var folder = new TemporaryFolder();
        folder.Write("seed.yaml", Valid);

        var run = await CommandRun.OfAsync("validate", "--seed", folder.Path);

        Assert.Equal(new CommandRun(0, "2 nodes, 1 links: 1 areas, 1 documents" + Environment.NewLine, string.Empty), run);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_with_its_place()
    {
        using var folder = new TemporaryFolder();
        folder.Write("seed.yaml", Valid + "\n  - { id: area-b, levle: x, cite: \"1.1\" }\n  - [\n");

        var run = await CommandRun.OfAsync("validate", "--seed", folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("/seed.yaml:8:", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("error" + Environment.NewLine, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_rules_find_is_an_error_as_well()
    {
        using var folder = new TemporaryFolder();
        folder.Write("seed.yaml", Valid + "\n  - { id: area-b, name: B, cite: \"1.2\" }\n");

        var run = await CommandRun.OfAsync("validate", "--seed", folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("seed.yaml:6:11: `area-b` cites `1.2`, which is no section of doc-a; did you mean `1.1`?", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("2 errors, 0 warnings" + Environment.NewLine, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("validate", "--seed", "/nowhere/seed")]
    [InlineData("coverage", "--seed", "/nowhere/seed")]
    public async Task A_seed_that_is_not_there_is_named(params string[] arguments)
    {
        var run = await CommandRun.OfAsync(arguments);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("/nowhere/seed", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("coverage")]
    public async Task Sources_that_are_not_there_are_named(string command)
    {
        using var folder = new TemporaryFolder();
        folder.Write("seed.yaml", Valid);

        var run = await CommandRun.OfAsync(command, "--seed", folder.Path, "--sources", "/nowhere/sources");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("/nowhere/sources", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coverage_is_printed_by_document_and_section_with_the_lines_of_the_text()
    {
        using var folder = new TemporaryFolder();
        folder.Write("seed.yaml", Valid);
        folder.Write("paper.txt", "A paper\n1.1 It says something.\n");

        var run = await CommandRun.OfAsync("coverage", "--seed", folder.Path, "--sources", folder.Path);

        Assert.Equal(
            ["doc-a: A paper", "     3  1.1  (lines 2 to 2)", "", "1 sections, 0 of them neither cited nor listed as not modelled", ""],
            run.Output.Split(Environment.NewLine));
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task A_section_that_nothing_cites_needs_a_reason()
    {
        using var folder = new TemporaryFolder();
        folder.Write("seed.yaml", Valid.Replace("sections: [\"1.1\"]", "sections: [\"1.1\", \"1.2\"]"));

        var without = await CommandRun.OfAsync("coverage", "--seed", folder.Path);
        folder.Write("not-modelled.yaml", "doc-a:\n  1.2: It repeats 1.1.\n");
        var with = await CommandRun.OfAsync("coverage", "--seed", folder.Path);

        Assert.Equal(1, without.ExitCode);
        Assert.Contains("doc-a: nothing cites `1.2`", without.Error, StringComparison.Ordinal);
        Assert.Equal(0, with.ExitCode);
        Assert.Contains("     0  1.2  not modelled: It repeats 1.1.", with.Output, StringComparison.Ordinal);
    }
}
