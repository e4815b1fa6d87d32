using System.Text.Json;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Operations;

public sealed class ExplainTests
{
    [Fact]
    public async Task A_response_carries_its_plan_when_it_is_asked_for()
    {
        var text = await Ask.Text(
            await Records.Store(Records.Small),
            """{ findings(where: { name: { contains: "\"é" } }) { totalCount } }""",
            explainPlan: true);
        var plan = JsonDocument.Parse(text).RootElement.GetProperty("extensions").GetProperty("plan").GetString();
        Assert.Equal(
            "scan Finding on 2026-01-01\n  where name contains \"\"e\"\n  sort id\n  page first all\n  count\n  by index id in order, then check name contains \"\"e\"\n",
            plan);
    }

    [Fact]
    public async Task Otherwise_it_does_not() =>
        Assert.DoesNotContain("extensions", await Ask.Text(await Records.Store(Records.Small), "{ findings { totalCount } }"), StringComparison.Ordinal);
}
