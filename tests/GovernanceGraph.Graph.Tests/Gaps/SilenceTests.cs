using GovernanceGraph.Graph.Accountability;
using GovernanceGraph.Graph.Gaps;
using GovernanceGraph.Graph.Tests.Accountability;
using GovernanceGraph.Graph.Tests.Graphs;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Gaps;

/// <summary>
/// What the documents do not say, row by row of the list that was made when they were read: each is returned as a gap, and never as a link
/// that is stated.
/// </summary>
public sealed class SilenceTests
{
    private static readonly Lazy<HashSet<string>> All = new(() =>
    {
        var view = SeedGraphs.Record();
        return [.. view.Schema.Labels.SelectMany(view.Nodes).SelectMany(node => GapRules.OfNode(view, node)).Select(gap => gap.Id)];
    });

    [Theory]
    [InlineData("owner per area for development", "NO_OWNER|find-glasgow-2025-afd-01-advocacy", "NO_OWNER|find-glasgow-2025-afd-02-ird-delays", "NO_OWNER|find-glasgow-2025-afd-03-criminal-exploitation", "NO_OWNER|find-glasgow-2025-afd-04-childrens-plans", "NO_OWNER|find-glasgow-2025-afd-05-quality-assurance", "NO_OWNER|find-glasgow-2025-afd-06-feedback")]
    [InlineData("whether the plan covers the areas", "NOT_STATED|gap-000-plan-covers-afd")]
    [InlineData("whether there is one plan", "NOT_STATED|gap-000-one-plan")]
    [InlineData("deadline of the plan", "NO_DUE_DATE|act-glasgow-2025-improvement-plan")]
    [InlineData("who monitors the plan", "NOT_STATED|gap-000-plan-monitor", "NO_OVERSIGHT|act-glasgow-2025-improvement-plan")]
    [InlineData("Glasgow's chief officers group", "NOT_STATED|gap-000-cog")]
    [InlineData("Glasgow's child protection committee", "NOT_STATED|gap-000-cpc")]
    [InlineData("the executive group in 2025", "NOT_STATED|gap-000-cseg-2025")]
    [InlineData("authority of the committee", "NOT_STATED|gap-000-fasc-authority")]
    [InlineData("to whom a community planning partnership answers", "NOT_STATED|gap-cpp-accountable-to", "NO_UPWARD_ACCOUNTABILITY|body-cpp-generic", "NO_UPWARD_ACCOUNTABILITY|body-glasgow-cpp")]
    [InlineData("how the partnership relates to chief officers", "NOT_STATED|gap-cpp-cog-link")]
    [InlineData("evidence per area for development", "NO_EVIDENCE|find-glasgow-2025-afd-01-advocacy", "NO_EVIDENCE|find-glasgow-2025-afd-02-ird-delays", "NO_EVIDENCE|find-glasgow-2025-afd-03-criminal-exploitation", "NO_EVIDENCE|find-glasgow-2025-afd-04-childrens-plans", "NO_EVIDENCE|find-glasgow-2025-afd-05-quality-assurance", "NO_EVIDENCE|find-glasgow-2025-afd-06-feedback")]
    [InlineData("the inspectors' own words", "NOT_STATED|gap-000-primary-report")]
    [InlineData("who provides advocacy in Glasgow", "NO_PROVIDER|svc-glasgow-advocacy-protective", "NO_COMMISSIONER|svc-glasgow-advocacy-protective")]
    [InlineData("figures on referral discussions", "NOT_STATED|gap-000-ird-figures")]
    [InlineData("results of the surveys", "NOT_STATED|gap-000-survey-results")]
    [InlineData("numbers of staff", "NOT_STATED|gap-000-staff-counts")]
    [InlineData("owner, date and progress of each action of 2017", "NO_OWNER|act-glasgow-2017-01-risk", "NO_DUE_DATE|act-glasgow-2017-01-risk", "NO_PROGRESS|act-glasgow-2017-01-risk", "UNREADABLE|act-glasgow-2017-01-risk|progress", "NO_OWNER|act-glasgow-2017-02-family-support", "NO_OWNER|act-glasgow-2017-03-advocacy", "NO_OWNER|act-glasgow-2017-04-governance")]
    [InlineData("which action of 2017 answers which area", "NOT_STATED|gap-001-action-to-afi", "NO_ACTION|find-glasgow-2017-afi-01-care-planning")]
    [InlineData("what became of the actions of 2017", "NOT_STATED|gap-001-outcome")]
    [InlineData("a finding on advocacy in 2017", "NOT_STATED|gap-001-advocacy-finding")]
    [InlineData("to whom the executive group answers", "NOT_STATED|gap-001-cseg-upward")]
    [InlineData("surveys and records of 2017", "NOT_STATED|gap-001-survey-evidence")]
    [InlineData("whether the grades compare", "NOT_STATED|gap-001-2025-comparable")]
    [InlineData("evidence per area of the review", "NOT_STATED|gap-002-per-area-evidence")]
    [InlineData("grades of the ungraded inspections", "NOT_STATED|gap-002-ungraded", "NOT_GRADED|insp-west-dunbartonshire", "NOT_GRADED|insp-north-ayrshire")]
    [InlineData("names of the eight areas", "NOT_STATED|gap-002-eight-areas")]
    [InlineData("areas of the examples without a name", "NOT_STATED|gap-002-unnamed-examples")]
    [InlineData("who answers the reflection questions", "NOT_STATED|gap-002-question-owner", "NO_OWNER|act-reflect-01", "NO_OWNER|act-reflect-08")]
    [InlineData("what most and majority mean", "NOT_STATED|gap-002-bands")]
    [InlineData("who commissioned the two charities", "NO_COMMISSIONER|svc-nl-return-home", "NO_COMMISSIONER|svc-nl-advocacy", "UNREADABLE|svc-nl-return-home|commissionedBy", "UNREADABLE|svc-nl-advocacy|commissionedBy")]
    [InlineData("who provides the counselling", "NO_PROVIDER|svc-nl-care-leaver-counselling", "NO_COMMISSIONER|svc-nl-care-leaver-counselling")]
    [InlineData("to whom the chief officers group answers", "NO_UPWARD_ACCOUNTABILITY|body-nl-cog")]
    [InlineData("to whom the children's services partnership answers", "NO_UPWARD_ACCOUNTABILITY|body-nl-csp")]
    [InlineData("owner for feeding back parents' views", "NO_OWNER|find-nl-s3-parents-feedback")]
    [InlineData("owner for better use of data", "NO_OWNER|find-nl-s4-data")]
    [InlineData("owner for the quality of plans", "NO_OWNER|find-nl-s2-plans", "NO_OWNER|find-nl-s2-chronologies", "NO_OWNER|find-nl-s2-assessments")]
    [InlineData("a list of areas for improvement", "NOT_STATED|gap-003-afi-list")]
    [InlineData("content and date of the joint action plan", "NOT_STATED|gap-003-joint-plan")]
    [InlineData("numbers behind halved", "NOT_STATED|gap-003-missing-numbers")]
    [InlineData("how the survey replies divide", "NOT_STATED|gap-003-survey-split")]
    [InlineData("names of the five task groups", "NOT_STATED|gap-003-task-groups")]
    [InlineData("who chairs any board", "NOT_STATED|gap-003-chairs")]
    [InlineData("who received the update", "NOT_STATED|gap-004-audience", "NO_RECIPIENT|doc-004")]
    [InlineData("owner per indicator", "NO_OWNER|ind-kpi-01-ready-to-learn", "NO_OWNER|ind-kpi-05-scra-reports", "NO_OWNER|ind-kpi-09-mmr-5-years", "OFF_TARGET_NO_ACTION|meas-kpi-05-scra-reports")]
    [InlineData("traffic lights", "UNREADABLE|meas-kpi-01-ready-to-learn-ne|rag", "UNREADABLE|meas-kpi-07-out-of-authority|rag")]
    [InlineData("whether fewer placements are better", "NO_POLARITY|ind-kpi-07-out-of-authority")]
    [InlineData("year of the fourth quarter", "NOT_STATED|gap-004-mmr-year")]
    [InlineData("which indicator belongs to which finding", "NOT_STATED|gap-004-kpi-to-finding")]
    [InlineData("what the marking means", "NOT_STATED|gap-marking-meaning")]
    public void What_no_document_says_is_returned_as_a_gap(string what, params string[] gaps) => Assert.All(
        gaps, gap => Assert.True(All.Value.Contains(gap), $"{what}: {gap} is missing."));

    [Fact]
    public void That_one_committee_answers_to_the_other_is_inferred_and_closes_nothing()
    {
        var chain = Chains.Of(SeedGraphs.Record(), "body-nl-cpc");
        Assert.All(chain.InRole(StepRole.Up), step => Assert.Equal("INFERRED", step.Basis));
        Assert.Contains("NO_UPWARD_ACCOUNTABILITY|body-nl-cpc", chain.GapIds());
    }
}
