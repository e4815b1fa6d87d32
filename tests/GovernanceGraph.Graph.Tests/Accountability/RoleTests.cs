using GovernanceGraph.Graph.Accountability;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Graphs;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Accountability;

/// <summary>Every role and every kind of start, over a small record that has what the published one lacks.</summary>
public sealed class RoleTests
{
    private readonly GraphView _view = SeedGraphs.Small();

    [Fact]
    public void An_owned_finding_has_its_owner_and_neither_gap_nor_candidates()
    {
        var chain = Chains.Of(_view, "find-owned");
        Assert.Equal(["1 find-owned|OWNED_BY|body-owner"], chain.In(StepRole.Owner));
        Assert.Empty(chain.InRole(StepRole.Candidate));
        Assert.DoesNotContain("NO_OWNER|find-owned", chain.GapIds());
    }

    [Fact]
    public void The_way_up_takes_every_branch_and_both_links_between_two_bodies() => Assert.Equal(
        [
            "2 body-committee|OVERSEES|body-owner via OWNER",
            "2 body-owner|ACCOUNTABLE_TO|body-board via OWNER",
            "2 body-owner|PART_OF|body-council via OWNER",
            "2 body-board|OVERSEES|body-owner via OWNER",
        ],
        Chains.Of(_view, "find-owned").In(StepRole.Up));

    [Fact]
    public void The_weakest_link_of_a_way_is_named_and_gives_its_strength()
    {
        var chain = Chains.Of(_view, "find-owned");
        var inferred = chain.Step(StepRole.Up, "body-board|OVERSEES|body-owner");
        Assert.Equal(("INFERRED", "body-board|OVERSEES|body-owner"), (inferred.Way.Strength.Basis(), inferred.Way.Weakest.Id));
        var stated = chain.Step(StepRole.Up, "body-owner|ACCOUNTABLE_TO|body-board");
        Assert.Equal(("STATED", "find-owned|OWNED_BY|body-owner"), (stated.Way.Strength.Basis(), stated.Way.Weakest.Id));
        var title = chain.Step(StepRole.Up, "body-owner|PART_OF|body-council");
        Assert.Equal((Strength.StatedByTitle, "body-owner|PART_OF|body-council"), (title.Way.Strength, title.Way.Weakest.Id));
    }

    [Fact]
    public void What_is_stated_last_is_where_every_branch_ends() => Assert.Equal(
        ["body-board", "body-committee", "body-council"], LastStated.Of(Chains.Of(_view, "find-owned")).Select(node => node.Id));

    [Fact]
    public void A_recorded_owner_closes_the_gap_and_is_weaker_than_a_title()
    {
        var chain = Chains.Of(SeedGraphs.Small(SeedGraphs.Recorded("find-unowned", "OWNED_BY", "body-owner")), "find-unowned");
        var owner = Assert.Single(chain.InRole(StepRole.Owner));
        Assert.Equal(("RECORDED", Strength.Recorded), (owner.Basis, owner.Way.Strength));
        Assert.DoesNotContain("NO_OWNER|find-unowned", chain.GapIds());
        Assert.Equal("find-unowned|OWNED_BY|body-owner", chain.Step(StepRole.Up, "body-owner|PART_OF|body-council").Way.Weakest.Id);
        Assert.Equal(["body-board", "body-committee", "body-council"], LastStated.Of(chain).Select(node => node.Id));
    }

    [Fact]
    public void A_finding_without_an_owner_has_the_owners_of_its_actions_and_of_an_ownerless_action_what_is_nearest()
    {
        var chain = Chains.Of(_view, "find-unowned");
        Assert.Equal(["1 act-plan|RESPONDS_TO|find-unowned", "2 act-plan|OWNED_BY|body-owner"], chain.In(StepRole.ActionOwner));
        Assert.Equal(
            ["1 act-asked|RESPONDS_TO|find-unowned", "2 act-asked|ALIGNED_WITH|instr-plan", "2 act-asked|AUTHORED_BY|body-board|REQUESTER"],
            chain.In(StepRole.Nearest));
        Assert.DoesNotContain("NO_ACTION|find-unowned", chain.GapIds());
        Assert.Contains("NO_OWNER|find-unowned", chain.GapIds());
    }

    [Fact]
    public void Candidates_are_the_body_inspected_then_those_with_the_remit_in_the_area() => Assert.Equal(
        ["2 insp-a|INSPECTS|body-inspected", "4 body-owner|RESPONSIBLE_FOR|term-remit-broad", "4 body-remit-x|RESPONSIBLE_FOR|term-remit-broad"],
        Chains.Of(_view, "find-unowned").In(StepRole.Candidate));

    [Fact]
    public void Evidence_figures_and_meanings_are_those_of_the_finding_itself()
    {
        var owned = Chains.Of(_view, "find-owned");
        Assert.Equal(["1 find-owned|BASED_ON|ev-own"], owned.In(StepRole.Evidence));
        Assert.Equal(["1 find-owned|MEASURED_BY|meas-delay"], owned.In(StepRole.Figure));
        Assert.Equal(["1 find-owned|USES_TERM|term-delay"], owned.In(StepRole.Meaning));
        Assert.Empty(owned.InRole(StepRole.EvidenceBase));
        Assert.Equal(["2 insp-a|BASED_ON|ev-a", "2 insp-a|BASED_ON|ev-b"], Chains.Of(_view, "find-unowned").In(StepRole.EvidenceBase));
    }

    [Fact]
    public void Told_are_those_to_whom_the_inspection_and_the_paper_about_it_went() => Assert.Equal(
        ["2 insp-a|REPORTS_TO|body-told-directly", "3 doc-a|REPORTS_TO|body-told|PRESENTED", "4 body-told|PART_OF|body-council"],
        Chains.Of(_view, "find-owned").In(StepRole.Told));

    [Fact]
    public void A_body_on_the_walk_hands_down() => Assert.Equal(
        ["3 body-inspected|DELEGATES_TO|body-group via CANDIDATE"], Chains.Of(_view, "find-unowned").In(StepRole.HandedDown));

    [Fact]
    public void An_action_is_overseen_from_the_start_itself()
    {
        var chain = Chains.Of(_view, "act-plan");
        Assert.Contains("1 body-committee|OVERSEES|act-plan", chain.In(StepRole.Up));
        Assert.Equal(["2 insp-a|FOUND|find-unowned", "3 insp-a|INSPECTS|body-inspected"], chain.In(StepRole.FoundBy));
        Assert.Contains("OVERDUE|act-plan", chain.GapIds());
        Assert.DoesNotContain("NO_OVERSIGHT|act-plan", chain.GapIds());
    }

    [Fact]
    public void A_measure_has_its_indicators_owner_or_the_indicators_gap()
    {
        var chain = Chains.Of(_view, "meas-delay");
        Assert.Empty(chain.InRole(StepRole.Owner));
        Assert.Contains("NO_OWNER|ind-delay", chain.GapIds());
        Assert.Equal(["1 ind-owned|OWNED_BY|body-owner"], Chains.Of(_view, "ind-owned").In(StepRole.Owner));
    }

    [Fact]
    public void An_indicator_without_an_owner_is_nearest_to_the_author_of_its_document()
    {
        var chain = Chains.Of(_view, "ind-delay");
        Assert.Equal(["1 doc-b|AUTHORED_BY|post-writer|AUTHOR"], chain.In(StepRole.Nearest));
        Assert.Contains("2 post-writer|POST_IN|body-owner via NEAREST", chain.In(StepRole.Up));
        Assert.Contains("NO_POLARITY|ind-delay", chain.GapIds());
    }

    [Fact]
    public void A_service_has_providers_commissioners_and_a_remit()
    {
        var chain = Chains.Of(_view, "svc-whole");
        Assert.Equal(["1 body-provider|PROVIDES|svc-whole"], chain.In(StepRole.Owner));
        Assert.Equal(["1 body-buyer|COMMISSIONS|svc-whole"], chain.In(StepRole.Commissioner));
        Assert.Equal(["1 body-steward|RESPONSIBLE_FOR|svc-whole"], chain.In(StepRole.Remit));
        Assert.Equal(["2 body-buyer|ACCOUNTABLE_TO|body-top via COMMISSIONER"], chain.In(StepRole.Up));
    }

    [Fact]
    public void A_part_of_a_service_without_a_provider_is_nearest_to_those_of_the_whole()
    {
        var chain = Chains.Of(_view, "svc-part");
        Assert.Equal(
            ["2 body-buyer|COMMISSIONS|svc-whole", "2 body-provider|PROVIDES|svc-whole", "2 body-steward|RESPONSIBLE_FOR|svc-whole"],
            chain.In(StepRole.Nearest));
        Assert.Contains("NO_PROVIDER|svc-part", chain.GapIds());
    }

    [Fact]
    public void A_theme_has_those_with_a_remit_for_it_in_every_area()
    {
        var chain = Chains.Of(_view, "theme-broad");
        Assert.Equal(
            [
                "2 body-owner|RESPONSIBLE_FOR|term-remit-broad",
                "2 body-remit-generic|RESPONSIBLE_FOR|term-remit-broad",
                "2 body-remit-x|RESPONSIBLE_FOR|term-remit-broad",
                "2 body-remit-y|RESPONSIBLE_FOR|term-remit-broad",
            ],
            chain.In(StepRole.Remit));
        Assert.Contains("3 body-owner|ACCOUNTABLE_TO|body-board via REMIT", chain.In(StepRole.Up));
    }

    [Fact]
    public void A_post_leads_up_to_its_body() =>
        Assert.Contains("1 post-writer|POST_IN|body-owner", Chains.Of(_view, "post-writer").In(StepRole.Up));

    [Fact]
    public void A_ring_is_gone_round_once_and_ends_nowhere()
    {
        var chain = Chains.Of(_view, "body-ring-in");
        Assert.Equal(
            ["1 body-ring-in|ACCOUNTABLE_TO|body-ring-1", "2 body-ring-1|ACCOUNTABLE_TO|body-ring-2", "3 body-ring-2|ACCOUNTABLE_TO|body-ring-3", "4 body-ring-3|ACCOUNTABLE_TO|body-ring-1"],
            chain.In(StepRole.Up));
        Assert.Equal(["body-ring-1", "body-ring-2", "body-ring-3"], LastStated.Of(chain).Select(node => node.Id));
    }

    [Fact]
    public void An_open_question_about_the_start_is_one_of_its_gaps()
    {
        var gap = Assert.Single(Chains.Of(_view, "body-board").Gaps, gap => gap.Kind == "NOT_STATED");
        Assert.Equal("Who chairs the board?", gap.Question);
        Assert.Equal(["body-owner|ACCOUNTABLE_TO|body-board"], gap.Nearest.Select(link => link.Id));
    }

    [Fact]
    public void Before_everything_nothing_is_left_and_nothing_fails()
    {
        var chain = Chains.Of(SeedGraphs.SmallOn("1900-01-01"), "body-owner");
        Assert.NotEmpty(chain.InRole(StepRole.Up));
        Assert.NotEmpty(Explanation(chain));
    }

    private static string Explanation(Chain chain) => Graph.Accountability.Explanations.Explanation.Of(chain);
}
