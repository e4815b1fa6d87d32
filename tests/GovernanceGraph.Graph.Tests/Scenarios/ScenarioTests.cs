using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Scenarios;

/// <summary>
/// Runs every file of tests/scenarios over a store. Each store has a class derived from this one and so answers the same questions with the
/// same answers. With GOVERNANCEGRAPH_REWRITE_ANSWERS=1 the answers in the files are written anew: read what changed before keeping it.
/// </summary>
public abstract class ScenarioTests
{
    private static readonly bool Rewrites = Environment.GetEnvironmentVariable("GOVERNANCEGRAPH_REWRITE_ANSWERS") == "1";

    private static readonly Dictionary<string, Scenario> All =
        new[] { "small", "record", "questions" }.SelectMany(Scenario.ReadAll).ToDictionary(scenario => $"{scenario.File}: {scenario.Name}");

    public static TheoryData<string> Scenarios => [.. All.Keys];

    /// <summary>A store that holds these records and nothing else.</summary>
    protected abstract ValueTask<IGraphStore> StoreOf(ChangeSet record);

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task It_is_answered_as_written(string name)
    {
        var scenario = All[name];
        var store = await StoreOf(scenario.Group == "small" ? Records.Small : Records.Published);
        var answer = AnswerText.Of(await Ask.Text(store, scenario.Operation, scenario.Variables));
        if (Rewrites)
            scenario.Rewrite(answer);
        else
            Assert.Equal(AnswerText.Of(scenario.Answer), answer);
    }
}
