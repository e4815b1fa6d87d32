using GovernanceGraph.Neo4j.Tests.Statements;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Linting;

/// <summary>Neo4j's own linter has nothing against what the store asks.</summary>
public sealed class StatementTests
{
    [Fact]
    public async Task Nothing_is_said_against_the_statements_of_scenarios_and_curated_operations() =>
        await AssertCleanAsync(await StatementShape.OfWrittenOperationsAsync(), least: 100);

    [Fact]
    public async Task Nothing_is_said_against_the_statements_of_random_operations() =>
        await AssertCleanAsync(await StatementShape.OfRandomOperationsAsync(), least: 80);

    private static async Task AssertCleanAsync(IReadOnlyList<StatementShape> all, int least)
    {
        Assert.True(all.Count >= least, $"There are {all.Count} statements only.");
        LintedStatement[] statements = [.. StatementShape.SampleOf(all).Select(shape => new LintedStatement(shape.Text, shape.ParameterNames))];
        var complaints = await CypherLinter.AskAsync(statements);
        var found = statements.Zip(complaints).Where(pair => pair.Second.Count > 0).Select(pair => $"{pair.First.Text}\n{string.Join('\n', pair.Second)}").ToArray();

        TestContext.Current.TestOutputHelper!.WriteLine($"{statements.Length} of {all.Count} statements, {statements.Sum(statement => statement.Text.Length)} characters.");
        Assert.True(found.Length == 0, $"{found.Length} of {statements.Length} statements, the first of which is\n{found.FirstOrDefault()}");
    }
}
