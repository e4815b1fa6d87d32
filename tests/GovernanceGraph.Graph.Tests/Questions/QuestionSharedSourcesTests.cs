using System.Text.Json;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Questions;

/// <summary>The list of questions with checked answers lies beside the documents, outside the tree: GOVERNANCEGRAPH_SHARED names its folder.</summary>
public sealed class QuestionSharedSourcesTests
{
    private static readonly string? Shared = Environment.GetEnvironmentVariable("GOVERNANCEGRAPH_SHARED");

    [Fact]
    public void Every_question_of_the_list_is_asked_and_expects_the_answer_of_the_list()
    {
        var file = Path.Combine(Shared ?? "", "questions.json");
        Assert.SkipUnless(Shared is not null && File.Exists(file), "GOVERNANCEGRAPH_SHARED does not name a folder with questions.json.");

        foreach (var listed in JsonDocument.Parse(File.ReadAllText(file)).RootElement.EnumerateArray())
        {
            var id = listed.GetProperty("id").GetString()!;
            Assert.True(Question.All.TryGetValue(id, out var question), $"{id} is not asked.");
            Assert.Equal(listed.GetProperty("question").GetString(), question.Text);
            Assert.Equal(listed.GetProperty("kind").GetString(), question.Kind);
            Assert.True(JsonElement.DeepEquals(listed.GetProperty("answer"), question.Expected), $"{id} expects another answer than the list.");
            Assert.Equal(
                listed.GetProperty("source").EnumerateArray().Select(source => (source.GetProperty("doc").GetString()!, source.GetProperty("locator").GetString()!)),
                question.Sources);
        }
    }
}
