using System.Text.Json;
using GovernanceGraph.Graph.Operations;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Operations;

public sealed class ExplainTests
{
    [Fact]
    public async Task In_development_a_response_carries_its_plan()
    {
        var text = await Ask.Text(
            await Records.SimpleStore(Records.Small),
            """{ findings(where: { name: { contains: "\"é" } }) { totalCount } }""",
            options: new OperationOptions { ExplainPlan = true });
        var plan = JsonDocument.Parse(text).RootElement.GetProperty("extensions").GetProperty("plan").GetString();
        Assert.Equal("scan Finding on 2026-01-01\n  where name contains \"\"e\"\n  sort id\n  page first all\n  count\n", plan);
    }

    [Fact]
    public async Task Otherwise_it_does_not() =>
        Assert.DoesNotContain("extensions", await Ask.Text(await Records.SimpleStore(Records.Small), "{ findings { totalCount } }"), StringComparison.Ordinal);
}
