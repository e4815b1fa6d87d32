using System.Text;
using System.Text.Json;
using GovernanceGraph.Graph.Operations;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using GovernanceGraph.GraphQL.Execution;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Operations;

/// <summary>What a service remembers of the values that variables had is never mixed up: every answer is that of a service that remembers nothing.</summary>
public sealed class RecentBindingsTests
{
    private const string ByName = "query A($text: String) { bodies(where: { name: { contains: $text } }, first: 3) { totalCount nodes { id name } } }";
    private const string AfterCursor = "query A($after: String) { bodies(first: 2, after: $after) { nodes { id } pageInfo { endCursor } } }";

    // More than are remembered, so that they push each other out.
    private static readonly string[] Texts = [.. "abcdefghijklmnopqrstuvwxyz".SelectMany(one => "aeiou".Select(two => $"{one}{two}"))];

    [Fact]
    public async Task Many_values_in_turn_are_answered_as_if_each_were_the_first()
    {
        var store = await Records.EmbeddedStore(Records.Published);
        var service = new OperationExecutor(Records.Served, store, new OperationOptions(), TimeProvider.System);
        string[] values = [.. Texts.Select(text => $$"""{"text":"{{text}}"}"""), "{}", """{"text":null}""", $$"""{"text":"{{new string('x', 200)}}"}"""];

        for (var turn = 0; turn < 3; turn++)
        {
            foreach (var value in turn == 1 ? values.Reverse() : values)
                Assert.Equal(await Ask.Text(store, ByName, value, time: TimeProvider.System), await AskAsync(service, ByName, value));
        }
    }

    [Fact]
    public async Task A_value_that_means_nothing_is_refused_each_time_and_takes_no_other_with_it()
    {
        var store = await Records.EmbeddedStore(Records.Published);
        var service = new OperationExecutor(Records.Served, store, new OperationOptions(), TimeProvider.System);

        var refused = await AskAsync(service, AfterCursor, """{"after":"nowhere"}""");
        var answered = await AskAsync(service, AfterCursor, "{}");

        Assert.Contains("errors", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("errors", answered, StringComparison.Ordinal);
        Assert.Equal(refused, await AskAsync(service, AfterCursor, """{"after":"nowhere"}"""));
        Assert.Equal(answered, await AskAsync(service, AfterCursor, """{"after":null}"""));
    }

    private static async Task<string> AskAsync(OperationExecutor service, string operation, string variables)
    {
        using var buffer = new ResponseBuffer();
        using var parsed = JsonDocument.Parse(variables);
        await service.ExecuteAsync(new OperationRequest(Encoding.UTF8.GetBytes(operation), null, parsed.RootElement), buffer, CancellationToken.None);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
