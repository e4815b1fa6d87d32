using GovernanceGraph.Graph.Accountability;
using GovernanceGraph.Graph.Tests.Graphs;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Accountability;

/// <summary>The chain of delays in initial referral discussions, Glasgow 2025, row by row, and two shorter ones, over the published record.</summary>
public sealed class WorkedExampleTests
{
    private const string Start = "find-glasgow-2025-afd-02-ird-delays";

    private readonly Chain _chain = Chains.Of(SeedGraphs.Record(), Start);

    [Fact]
    public void Nobody_owns_it() => Assert.Empty(_chain.InRole(StepRole.Owner));

    [Fact]
    public void It_was_found_by_the_inspection_of_the_partnership()
    {
        Assert.Equal([$"1 insp-glasgow-2025|FOUND|{Start}", "2 insp-glasgow-2025|INSPECTS|body-glasgow-cpp"], _chain.In(StepRole.FoundBy));
        Assert.Equal(Strength.StatedByTitle, _chain.Step(StepRole.FoundBy, $"insp-glasgow-2025|FOUND|{Start}").Way.Strength);
    }

    [Fact]
    public void The_owners_of_two_plans_are_tied_to_it_by_inference()
    {
        Assert.Equal(
            [
                $"1 act-glasgow-2025-hscp-improvement-plan|RESPONDS_TO|{Start}",
                $"1 act-glasgow-2025-improvement-plan|RESPONDS_TO|{Start}",
                "2 act-glasgow-2025-hscp-improvement-plan|OWNED_BY|body-glasgow-hscp",
                "2 act-glasgow-2025-improvement-plan|OWNED_BY|body-glasgow-cpp",
            ],
            _chain.In(StepRole.ActionOwner));
        var owner = _chain.Step(StepRole.ActionOwner, "act-glasgow-2025-improvement-plan|OWNED_BY|body-glasgow-cpp");
        Assert.Equal("STATED", owner.Basis);
        Assert.Equal(Strength.Inferred, owner.Way.Strength);
        Assert.Equal($"act-glasgow-2025-improvement-plan|RESPONDS_TO|{Start}", owner.Way.Weakest.Id);
    }

    [Fact]
    public void Those_who_may_be_meant_are_derived_from_stored_links()
    {
        Assert.Equal(
            ["2 insp-glasgow-2025|INSPECTS|body-glasgow-cpp", "4 body-glasgow-cpc|RESPONSIBLE_FOR|term-remit-child-protection-policy"],
            _chain.In(StepRole.Candidate));
        var inspected = _chain.Step(StepRole.Candidate, "insp-glasgow-2025|INSPECTS|body-glasgow-cpp");
        Assert.Equal("INFERRED", inspected.Basis);
        Assert.Equal(["R9_INSPECTED"], inspected.Rules);
        Assert.Equal([$"insp-glasgow-2025|FOUND|{Start}", "insp-glasgow-2025|INSPECTS|body-glasgow-cpp"], inspected.Premises);
        Assert.Equal(["R6_REMIT"], _chain.Step(StepRole.Candidate, "body-glasgow-cpc|RESPONSIBLE_FOR|term-remit-child-protection-policy").Rules);
    }

    [Fact]
    public void The_way_up_leads_by_inference_from_the_committee_to_the_chief_officers()
    {
        Assert.Equal(
            ["5 body-glasgow-cog|OVERSEES|body-glasgow-cpc via CANDIDATE", "5 body-glasgow-cpc|ACCOUNTABLE_TO|body-glasgow-cog via CANDIDATE"],
            _chain.In(StepRole.Up));
        Assert.All(_chain.InRole(StepRole.Up), step => Assert.Equal(["R1_LOCAL_INSTANCE"], step.Rules));
        Assert.Empty(LastStated.Of(_chain));
    }

    [Fact]
    public void What_no_document_says_is_a_gap() => Assert.Equal(
        [
            "NOT_STATED|gap-000-ird-figures",
            $"NO_ACTION|{Start}",
            $"NO_EVIDENCE|{Start}",
            $"NO_OWNER|{Start}",
            "NO_UPWARD_ACCOUNTABILITY|body-glasgow-cog",
            "NO_UPWARD_ACCOUNTABILITY|body-glasgow-cpc",
            "NO_UPWARD_ACCOUNTABILITY|body-glasgow-cpp",
            "NO_UPWARD_ACCOUNTABILITY|body-glasgow-hscp",
        ],
        _chain.GapIds().Order(StringComparer.Ordinal));

    [Fact]
    public void The_partnership_hands_its_task_down() =>
        Assert.Equal(["3 body-glasgow-cpp|DELEGATES_TO|body-glasgow-cseg via ACTION_OWNER"], _chain.In(StepRole.HandedDown));

    [Fact]
    public void The_paper_on_its_inspection_was_told_to_two_bodies()
    {
        Assert.Equal(
            [
                "3 doc-000|REPORTS_TO|body-glasgow-hscp-smt|CONSIDERED",
                "3 doc-000|REPORTS_TO|body-glasgow-ijb-fasc|PRESENTED",
                "4 body-glasgow-hscp-smt|PART_OF|body-glasgow-hscp",
                "4 body-glasgow-ijb-fasc|PART_OF|body-glasgow-ijb",
            ],
            _chain.In(StepRole.Told));
    }

    [Fact]
    public void Its_inspection_rests_on_eight_items()
    {
        Assert.Empty(_chain.InRole(StepRole.Evidence));
        var items = _chain.InRole(StepRole.EvidenceBase).ToArray();
        Assert.Equal(8, items.Length);
        Assert.All(items, step => Assert.Equal(["R3_INSPECTION_EVIDENCE"], step.Rules));
    }

    [Fact]
    public void The_remits_of_those_on_the_walk_are_general_definitions()
    {
        Assert.Equal(
            [
                "body-glasgow-cog|OVERSEES|term-remit-child-protection-services",
                "body-glasgow-cpc|OVERSEES|term-remit-child-protection-services",
                "body-glasgow-cpc|RESPONSIBLE_FOR|term-remit-child-protection-policy",
                "body-glasgow-cpp|RESPONSIBLE_FOR|term-remit-childrens-services-direction",
            ],
            _chain.InRole(StepRole.Remit).Select(step => step.Link.Id).Order(StringComparer.Ordinal));
        Assert.All(_chain.InRole(StepRole.Remit), step => Assert.Equal(["R1_LOCAL_INSTANCE"], step.Rules));
    }

    [Fact]
    public void Its_words_are_explained_by_a_glossary() => Assert.Equal([$"1 {Start}|USES_TERM|term-ird"], _chain.In(StepRole.Meaning));

    [Fact]
    public void The_answer_shows_that_one_paper_is_marked() => Assert.Equal(["OFFICIAL"], _chain.Markings());

    [Fact]
    public void The_plan_of_the_partnership_has_an_owner_and_nobody_above()
    {
        var chain = Chains.Of(SeedGraphs.Record(), "act-glasgow-2025-improvement-plan");
        Assert.Equal(["1 act-glasgow-2025-improvement-plan|OWNED_BY|body-glasgow-cpp"], chain.In(StepRole.Owner));
        Assert.Empty(chain.InRole(StepRole.Up));
        Assert.Empty(chain.InRole(StepRole.Candidate));
        Assert.Equal(["2 body-glasgow-cpp|RESPONSIBLE_FOR|term-remit-childrens-services-direction via OWNER"], chain.In(StepRole.Remit));
        Assert.Equal(["2 body-glasgow-cpp|DELEGATES_TO|body-glasgow-cseg via OWNER"], chain.In(StepRole.HandedDown));
        Assert.Equal(
            [
                "NOT_STATED|gap-000-one-plan",
                "NOT_STATED|gap-000-plan-covers-afd",
                "NOT_STATED|gap-000-plan-monitor",
                "NO_DUE_DATE|act-glasgow-2025-improvement-plan",
                "NO_OVERSIGHT|act-glasgow-2025-improvement-plan",
                "NO_PROGRESS|act-glasgow-2025-improvement-plan",
                "NO_UPWARD_ACCOUNTABILITY|body-glasgow-cpp",
            ],
            chain.GapIds().Order(StringComparer.Ordinal));
        Assert.Equal(["body-glasgow-cpp"], LastStated.Of(chain).Select(node => node.Id));
        Assert.Contains("doc-000|REPORTS_TO|body-glasgow-ijb-fasc|PRESENTED", chain.InRole(StepRole.Told).Select(step => step.Link.Id));
    }

    [Fact]
    public void A_committee_is_itself_where_its_chain_begins()
    {
        var chain = Chains.Of(SeedGraphs.Record(), "body-nl-cpc");
        Assert.Empty(chain.InRole(StepRole.Owner));
        Assert.Equal(["1 body-nl-cog|OVERSEES|body-nl-cpc", "1 body-nl-cpc|ACCOUNTABLE_TO|body-nl-cog"], chain.In(StepRole.Up));
        Assert.All(chain.InRole(StepRole.Up), step => Assert.Equal(["R1_LOCAL_INSTANCE"], step.Rules));
        Assert.Equal(
            ["NO_UPWARD_ACCOUNTABILITY|body-nl-cog", "NO_UPWARD_ACCOUNTABILITY|body-nl-cpc"],
            chain.GapIds().Where(id => id.StartsWith("NO_UPWARD", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(
            [
                "body-nl-cog|OVERSEES|term-remit-child-protection-services",
                "body-nl-cog|OVERSEES|term-remit-nl-children-at-risk",
                "body-nl-cog|OVERSEES|term-remit-nl-public-protection",
                "body-nl-cpc|OVERSEES|term-remit-child-protection-services",
                "body-nl-cpc|OVERSEES|term-remit-nl-children-at-risk",
                "body-nl-cpc|RESPONSIBLE_FOR|term-remit-child-protection-policy",
            ],
            chain.InRole(StepRole.Remit).Select(step => step.Link.Id).Order(StringComparer.Ordinal));
        Assert.Empty(chain.InRole(StepRole.HandedDown));
        Assert.Empty(chain.InRole(StepRole.Told));
        Assert.Empty(LastStated.Of(chain));
        Assert.DoesNotContain(chain.Walk.Nodes, node => node.Node.Id == "body-nl-cpp");
    }
}
