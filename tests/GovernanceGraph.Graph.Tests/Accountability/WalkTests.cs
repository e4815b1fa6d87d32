using System.Globalization;
using System.Text;
using GovernanceGraph.Graph.Accountability;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Graphs;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Accountability;

public sealed class WalkTests
{
    [Fact]
    public void Thirty_two_links_up_are_answered() =>
        Assert.Equal(32, Chains.Of(SeedGraphs.View(SeedGraphs.Of(Line(33))), "body-0").InRole(StepRole.Up).Count());

    [Fact]
    public void The_thirty_third_link_up_is_refused_by_a_limit_with_a_name()
    {
        var view = SeedGraphs.View(SeedGraphs.Of(Line(34)));
        var error = Assert.Throws<ComputationException>(() => Chains.Of(view, "body-0")).Error;
        Assert.Equal("LIMIT_EXCEEDED", error.Code);
        Assert.Contains("MaxLinksUp is 32", error.Message, StringComparison.Ordinal);
        Assert.Contains("body-32", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_that_answers_to_itself_is_met_once()
    {
        var chain = Chains.Of(SeedGraphs.View(SeedGraphs.Of(Bodies("body-0: body-0"))), "body-0");
        Assert.Equal(["1 body-0|ACCOUNTABLE_TO|body-0"], chain.In(StepRole.Up));
        Assert.Empty(LastStated.Of(chain));
    }

    private static string Line(int count) => Bodies([.. Enumerable.Range(0, count - 1).Select(i => $"body-{i}: body-{i + 1}"), $"body-{count - 1}:"]);

    // Each line is a body and the one to which it answers.
    private static string Bodies(params string[] lines)
    {
        var yaml = new StringBuilder("cites: doc-a\ndocuments:\n  - { id: doc-a, name: Paper, date: 2020-01-01, voice: PRIMARY, cite: \"1\" }\nbodies:\n");
        foreach (var parts in lines.Select(line => line.Split(':', StringSplitOptions.TrimEntries)))
        {
            var up = parts[1].Length == 0 ? string.Empty : $", ACCOUNTABLE_TO: {parts[1]}";
            yaml.Append(CultureInfo.InvariantCulture, $"  - {{ id: {parts[0]}, name: {parts[0]}, kind: GROUP, cite: \"1\"{up} }}\n");
        }

        return yaml.ToString();
    }
}
