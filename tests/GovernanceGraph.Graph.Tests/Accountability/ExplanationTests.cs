using GovernanceGraph.Graph.Accountability;
using GovernanceGraph.Graph.Accountability.Explanations;
using GovernanceGraph.Graph.Tests.Graphs;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Accountability;

public sealed class ExplanationTests
{
    [Fact]
    public void An_unowned_finding_is_told_with_what_is_nearest_and_what_is_open()
    {
        var text = Explanation.Of(Chains.Of(SeedGraphs.Record(), "find-glasgow-2025-afd-02-ird-delays"));
        Assert.Contains("“Delays in initial referral discussions” is an area for improvement in Glasgow City (000, 4, Areas for Development).", text, StringComparison.Ordinal);
        Assert.Contains("No document held names an owner for it.", text, StringComparison.Ordinal);
        Assert.Contains("that they answer this one is inferred", text, StringComparison.Ordinal);
        Assert.Contains("Sources: 000 is “Joint Inspection of Services for Children and Young People at Risk of Harm in Glasgow City”, 2025-09-10, marked OFFICIAL; ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_owned_finding_names_its_owner_with_the_source() =>
        Assert.Contains("Its owner is Owner Team (a, 2).", Explanation.Of(Chains.Of(SeedGraphs.Small(), "find-owned")), StringComparison.Ordinal);

    [Fact]
    public void A_diagram_draws_inferred_links_dashed_stated_ones_solid_and_gaps_as_open_boxes()
    {
        var lines = Diagram.Of(Chains.Of(SeedGraphs.Small(), "find-unowned")).Split('\n', StringSplitOptions.TrimEntries);
        Assert.Equal("flowchart BT", lines[0]);
        Assert.Contains(lines, line => line.Contains("-.->|\"responds to\"|", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("-->|\"owned by\"|", StringComparison.Ordinal));
        Assert.Contains("g0[\"no owner\"]:::gap", lines);
    }
}
