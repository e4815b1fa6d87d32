using Xunit;

namespace GovernanceGraph.Graph.Tests.Seed.Validation;

public sealed class SourcesTests
{
    [Fact]
    public void Locators_figures_and_words_that_agree_with_the_text_are_accepted() => Assert.Equal("paper.yaml:2:9", Assert.Single(Validated.ProblemsOfPaper("""
        areas:
          - { id: area-a, name: A, gist: Where children were seen early., cite: "Cover: header" }
        measures:
          - { id: meas-a, name: M1, value: 1805, cite: Key messages, IN_AREA: area-a }
          - { id: meas-b, name: M2, printed: almost all, cite: Key messages, IN_AREA: area-a }
          - { id: meas-c, name: M3, printed: Just under a quarter, cite: ["1.1", "Statement 1, Prevention, care and help"], IN_AREA: area-a }
          - { id: meas-d, name: M4, value: 90, printed: ninety, target: 95, cite: "Appendix 1 (table), row 1", IN_AREA: area-a }
        """))[..14]);

    [Fact]
    public void A_section_that_begins_nowhere_is_named() => Assert.Equal(
        "paper.yaml:2:9: no line of doc-p begins with `footnotes` after the section before it; say in the section's `begins` with which words it does",
        Assert.Single(Validated.ProblemsOfPaper(string.Empty), problem => problem.Contains("begins", StringComparison.Ordinal)));

    [Theory]
    [InlineData("value: 1805, cite: \"1.1\"", "`value` of `meas-a`, `1805` or `1,805`, stands in none of the sections cited")]
    [InlineData("printed: almost all, value: 116, cite: \"1.1\"", "`printed` of `meas-a`, `almost all`, stands in none of the sections cited")]
    [InlineData("target: 90, cite: \"Appendix 1 (table), row 2\"", "`target` of `meas-a`, `90`, stands in none of the sections cited")]
    public void A_figure_is_looked_up_in_the_sections_cited(string measure, string expected) => Assert.Contains(
        "5:11: " + expected,
        Validated.ProblemsOfPaper($$"""
            areas:
              - { id: area-a, name: A, cite: "Cover: header" }
            measures:
              - { id: meas-a, name: M, {{measure}}, IN_AREA: area-a }
            """));

    [Theory]
    [InlineData("gist: They say that the inspectors read 116 records of children who waited.", "`gist` of `area-a` shares a run of words with doc-p: \"the inspectors read 116 records of children who\"; say it in our own words")]
    [InlineData("gist: The Inspectors' read 116 (records) of children., note: They read 116 records of children who had waited.", null)]
    [InlineData("gist: The inspectors read 116 records of children who waited., aliases: [116 records of children]", null)]
    [InlineData("aliases: [The inspectors read 116 records of children who had been held]", null)]
    public void Eight_words_in_a_row_of_a_document_are_reported_names_aside(string texts, string? expected)
    {
        var problems = Validated.ProblemsOfPaper($$"""
            areas:
              - { id: area-a, name: A, {{texts}}, cite: "1.1" }
              - { id: area-b, name: B, cite: "1.1", PART_OF: area-a }
            """);

        Assert.Equal(expected is null ? [] : [$"3:11: {expected}"], problems.Where(problem => problem.Contains("shares", StringComparison.Ordinal)));
    }

    [Fact]
    public void Coverage_counts_the_statements_of_each_section_and_finds_its_lines()
    {
        var document = Assert.Single(Validated.CoverageOfPaper("""
            areas:
              - { id: area-a, name: A, cite: ["1.1", { at: "1.1", item: b }, "Appendix 1 (table), row 2"] }
              - { id: area-b, name: B, cite: "1.1", PART_OF: area-a }
            """));
        var sections = document.Sections.ToDictionary(section => section.Locator);

        Assert.Equal(3, sections["1.1"].Statements);
        Assert.Equal((8, 8), (sections["1.1"].FirstLine, sections["1.1"].LastLine));
        Assert.Equal((6, 7), (sections["Key messages"].FirstLine, sections["Key messages"].LastLine));
        Assert.Equal((9, 10), (sections["Statement 1, Prevention, care and help"].FirstLine, sections["Statement 1, Prevention, care and help"].LastLine));
        Assert.Equal((11, 12), (sections["Appendix 1 (table), row 1"].FirstLine, sections["Appendix 1 (table), row 2"].LastLine));
        Assert.Null(sections["footnotes"].FirstLine);
        Assert.Equal(
            ["Key messages", "Statement 1, Prevention, care and help", "Appendix 1 (table), row 1", "footnotes"],
            document.Sections.Where(section => section.IsMissing).Select(section => section.Locator));
        Assert.Equal("It repeats headings.", sections["Contents"].NotModelled);
    }
}
