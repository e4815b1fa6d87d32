using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Questions;

/// <summary>The questions of tests/scenarios/questions. That each store answers them exactly as written is tested with the other scenarios.</summary>
public sealed class QuestionTests
{
    public static TheoryData<string> Ids => [.. Question.All.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_answer_holds_every_fact_that_the_documents_give(string id)
    {
        var missing = Question.All[id].Missing().ToList();
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_question_says_what_kind_it_is_and_where_its_answer_stands(string id)
    {
        Assert.NotEqual("", Question.All[id].Kind);
        Assert.NotEmpty(Question.All[id].Sources);
    }

    [Fact]
    public async Task Every_section_that_an_answer_was_read_in_is_a_section_of_its_document()
    {
        var data = await Ask.Data(await Records.Store(Records.Published), "{ documents { nodes { file sections { locator } } } }");
        var sections = data.GetProperty("documents").GetProperty("nodes").EnumerateArray().ToDictionary(
            document => document.GetProperty("file").GetString()!,
            document => document.GetProperty("sections").EnumerateArray().Select(section => section.GetProperty("locator").GetString()!).ToHashSet());

        Assert.Empty(Question.All.Values.SelectMany(question => question.Sources.Where(source =>
            !sections.TryGetValue(source.File, out var known) || !known.Any(locator => IsOrHolds(source.Locator, locator)))
            .Select(source => $"{question.Id}: {source.File}: {source.Locator}")));
    }

    [Fact]
    public void At_least_ninety_questions_are_asked_of_all_five_documents()
    {
        Assert.True(Question.All.Count >= 90, $"There are {Question.All.Count} questions.");
        Assert.Equal(5, Question.All.Values.SelectMany(question => question.Sources.Select(source => source.File)).Distinct().Count());
        Assert.Contains(Question.All.Values, question => question.Kind == "gap");
    }

    // "Appendix 2 (action table)" is the whole of the table whose rows are the sections.
    private static bool IsOrHolds(string locator, string section) =>
        section == locator || section.StartsWith(locator + ", ", StringComparison.Ordinal);
}
