using GovernanceGraph.Graph.Seed.Validation;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Seed.Validation;

/// <summary>A section that goes on after another one that stands within it, as a practice example does in a running text.</summary>
public sealed class ResumedSectionTests
{
    private static readonly string[] Lines =
    [
        "Missing children",
        "Partners share a protocol with",
        "Practice example: a panel",
        "The panel met weekly.",
        "all staff. The number has halved.",
        "Next steps",
        "Nothing more.",
    ];

    private readonly SourceText _text = Text("all staff");

    [Fact]
    public void It_holds_the_words_before_and_after()
    {
        var section = _text.Section("Missing children")!;

        Assert.True(section.Contains("share a protocol with all staff"));
        Assert.True(section.Contains("has halved"));
        Assert.Equal((0, 5), (section.Start, section.End));
    }

    [Fact]
    public void It_does_not_hold_the_words_of_the_section_within_it() => Assert.False(_text.Section("Missing children")!.Contains("met weekly"));

    [Fact]
    public void The_section_within_it_ends_where_it_goes_on()
    {
        var within = _text.Section("Practice example: a panel")!;

        Assert.True(within.Contains("met weekly"));
        Assert.False(within.Contains("halved"));
    }

    [Fact]
    public void Words_that_are_not_in_the_text_leave_it_missing() => Assert.Equal(["Missing children"], Text("every worker").MissingSections);

    private static SourceText Text(string resumes) => new(
        "doc-1",
        Lines,
        [new SectionName("Missing children", Begins: null, resumes), new SectionName("Practice example: a panel", Begins: null), new SectionName("Next steps", Begins: null)]);
}
