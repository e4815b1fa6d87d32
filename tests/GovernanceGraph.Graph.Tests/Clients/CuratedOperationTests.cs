using System.Text.Json;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using GovernanceGraph.GraphQL.Language;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Clients;

public sealed class CuratedOperationTests
{
    public static TheoryData<string> Files => [.. CuratedOperation.All.Select(operation => operation.File)];

    [Fact]
    public void There_are_at_least_a_dozen() => Assert.True(CuratedOperation.All.Count >= 12);

    [Theory]
    [MemberData(nameof(Files))]
    public void It_asks_its_question_in_plain_words_first(string file)
    {
        var question = string.Join(' ', Text(file).Split('\n').TakeWhile(line => line.StartsWith("# ", StringComparison.Ordinal)).Select(line => line[2..]));
        Assert.EndsWith("?", question, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void It_is_one_query_called_as_its_file(string file)
    {
        var operation = Assert.Single(GraphQLParser.Parse(Text(file)).Definitions.OfType<OperationDefinitionNode>());
        var name = string.Concat(Path.GetFileNameWithoutExtension(file).Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        Assert.Equal(name, operation.Name?.Value);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task It_is_answered_by_the_published_record(string file)
    {
        var data = await Ask.Data(await Records.Store(Records.Published), Text(file));
        foreach (var root in data.EnumerateObject())
        {
            Assert.NotEqual(JsonValueKind.Null, root.Value.ValueKind);
            if (root.Value.ValueKind == JsonValueKind.Array)
                Assert.NotEmpty(root.Value.EnumerateArray());
            else if (root.Value.TryGetProperty("totalCount", out var count))
                Assert.NotEqual(0, count.GetInt32());
        }
    }

    private static string Text(string file) => CuratedOperation.All.Single(operation => operation.File == file).Text;
}
