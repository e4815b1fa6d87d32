using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Seed;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using GovernanceGraph.Graph.Tests.Scenarios;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Store;

/// <summary>What is not visible might as well not be there: no count, condition, group, list or page shows that it is.</summary>
public sealed class VisibilityTests
{
    /// <summary>Nodes and links that are there from 2030 on, tied to everything that the scenarios ask about.</summary>
    private const string Later =
        """
        cites: doc-2030
        documents:
          - { id: doc-2030, name: A paper to come, date: 2030-01-01, voice: SELF, cite: Title }
        bodies:
          - id: body-later
            name: Dùn Board to come
            kind: BOARD
            validFrom: 2030
            cite: { doc-2020: "1.2" }
            IN_AREA: { id: area-dun, cite: { doc-2020: "1.2" } }
            OVERSEES: { id: act-plan, modes: [SCRUTINY], cite: { doc-2020: "4.1" } }
            ACCOUNTABLE_TO: { id: body-council, cite: { doc-2020: "1.2" } }
            MEMBER_OF: { id: body-partnership, role: PARTNER, cite: { doc-2020: "1.2" } }
            PART_OF: { id: body-partnership, cite: { doc-2020: "1.2" } }
        findings:
          - id: find-later
            name: Delays to come
            kind: STRENGTH
            cite: "1"
            FOUND from: insp-2020
            IN_AREA: [area-dun, area-dun-east]
            OWNED_BY: body-council
            ABOUT: { id: theme-care, rule: R5 }
        measures:
          - { id: meas-later, name: Meetings to come, value: 10, target: 80, cite: "1", ASSESSED_AGAINST: ind-meetings, IN_AREA: area-dun }
        links:
          - { from: find-delays, type: OWNED_BY, to: body-later, cite: { doc-2020: "3.1" } }
          - { from: find-strength, type: OWNED_BY, to: body-council, validFrom: 2030, cite: { doc-2020: "3.4" } }
          - { from: find-unplaced, type: IN_AREA, to: area-dun, validFrom: 2030, cite: { doc-2020: "3.5" } }
          - { from: insp-2020, type: FOUND, to: find-unplaced, validFrom: 2030, cite: { doc-2020: "3.5" } }
          - { from: find-strength, type: ABOUT, to: theme-care, validFrom: 2030, rule: R5, premises: [find-strength] }
          - { from: body-council, type: OVERSEES, to: act-undated, modes: [SCRUTINY], validFrom: 2030, cite: { doc-2020: "4.2" } }
          - { from: body-council, type: DELEGATES_TO, to: body-board, validTo: 2021, cite: { doc-2024: "2" } }
          - { from: find-records, type: CONFLICTS_WITH, to: find-strength, validFrom: 2030, cite: { doc-2020: "3.5" } }
        """;

    private static readonly Lazy<ChangeSet> WithLater = new(() =>
    {
        var seed = SeedReader.Read([.. SeedFile.ReadAll(Path.Combine(Scenario.Folder, "seed")), new SeedFile("later.yaml", Later)], Repository.Schema);
        Assert.Empty(seed.Errors);
        return seed.ChangeSet!;
    });

    public static TheoryData<string> Subjects => [.. Scenario.ReadAll("small").Select(scenario => scenario.File).Distinct()];

    [Theory]
    [MemberData(nameof(Subjects))]
    public async Task Answers_are_the_same_as_if_what_is_invisible_were_not_there(string subject)
    {
        var store = await Records.Store(WithLater.Value);
        foreach (var scenario in Scenario.ReadAll("small").Where(scenario => scenario.File == subject))
            Assert.Equal(scenario.Answer, AnswerText.Of(await Ask.Text(store, scenario.Operation, scenario.Variables)));
    }

    [Theory]
    [InlineData("{ bodies(asOf: \"DAY\") { totalCount } }")]
    [InlineData("{ body(id: \"body-later\", asOf: \"DAY\") { name } }")]
    [InlineData("{ node(id: \"find-later\", asOf: \"DAY\") { name } }")]
    [InlineData("{ nodes(ids: [\"body-later\"], asOf: \"DAY\") { name } }")]
    [InlineData("{ area(id: \"area-dun\", asOf: \"DAY\") { findings { totalCount } } }")]
    [InlineData("{ finding(id: \"find-delays\", asOf: \"DAY\") { ownedBy { nodes { id } } } }")]
    [InlineData("{ finding(id: \"find-strength\", asOf: \"DAY\") { ownedBy { nodes { id } } } }")]
    [InlineData("{ finding(id: \"find-unplaced\", asOf: \"DAY\") { foundBy { node { id } } } }")]
    [InlineData("{ finding(id: \"find-records\", asOf: \"DAY\") { conflictsWith { nodes { id } } } }")]
    [InlineData("{ findings(asOf: \"DAY\", where: { ownedBy: { some: { id: { eq: \"body-council\" } } } }) { totalCount } }")]
    [InlineData("{ findings(asOf: \"DAY\", where: { ownedBy: { none: {} } }) { totalCount } }")]
    [InlineData("{ findings(asOf: \"DAY\", where: { ownedBy: { all: { id: { eq: \"body-partnership\" } } } }) { totalCount } }")]
    [InlineData("{ findings(asOf: \"DAY\", where: { ownedBy: { single: {} } }) { totalCount } }")]
    [InlineData("{ findings(asOf: \"DAY\", where: { areas: { count: { gt: 0 } } }) { totalCount } }")]
    [InlineData("{ findings(asOf: \"DAY\", where: { isNull: [OWNED_BY] }) { totalCount } }")]
    [InlineData("{ findings(asOf: \"DAY\") { groups(by: [THEMES]) { count } } }")]
    [InlineData("{ measures(asOf: \"DAY\") { groups { numbers { sum } } } }")]
    [InlineData("{ document(id: \"doc-2020\", asOf: \"DAY\") { statements { totalCount } } }")]
    [InlineData("{ record(asOf: \"DAY\") { documents { id } } }")]
    public async Task From_the_day_on_it_is_there_it_shows(string operation)
    {
        var store = await Records.Store(WithLater.Value);
        var before = await Ask.Text(store, operation.Replace("DAY", "2029-12-31", StringComparison.Ordinal));
        var after = await Ask.Text(store, operation.Replace("DAY", "2030-01-01", StringComparison.Ordinal));
        Assert.NotEqual(before, after);
    }

    [Fact]
    public async Task What_a_user_recorded_counts_from_that_day_on()
    {
        var changes = new ChangeSetBuilder(Repository.Schema, GraphState.Of(Records.Small.Nodes, Records.Small.Links), Origin.User);
        var recorded = new DraftProperty("recorded", DraftValue.Object(("by", "planner"), ("on", "2025-05-05")));
        changes.Add(new NodeDraft("Area", "area-new", [new DraftProperty("name", DraftValue.Of("New")), recorded]));
        changes.Add(new LinkDraft("find-unplaced", "IN_AREA", "area-dun", [recorded]));
        var built = changes.Build();
        Assert.Empty(built.Errors);
        var store = await Records.Store(Records.Small, built.ChangeSet!);
        var data = await Ask.Data(
            store,
            """
            query { before: finding(id: "find-unplaced", asOf: "2025-05-04") { ...Areas } after: finding(id: "find-unplaced", asOf: "2025-05-05") { ...Areas } areas(asOf: "2025-05-04") { totalCount } }
            fragment Areas on Finding { areas { edges { link { basis recorded { by on } attestation { status first last } } } } }
            """);
        Assert.Equal(
            """{"before":{"areas":{"edges":[]}},"after":{"areas":{"edges":[{"link":{"basis":"RECORDED","recorded":{"by":"planner","on":"2025-05-05"},"attestation":{"status":"AT","first":"2025-05-05","last":"2025-05-05"}}}]}},"areas":{"totalCount":3}}""",
            data.GetRawText());
    }

    [Fact]
    public void What_is_recorded_says_by_whom_and_when()
    {
        var changes = new ChangeSetBuilder(Repository.Schema, GraphState.Empty, Origin.User);
        changes.Add(new NodeDraft("Area", "area-new", [new DraftProperty("name", DraftValue.Of("New"))]));
        Assert.Contains("needs `recorded`", Assert.Single(changes.Build().Errors).Message, StringComparison.Ordinal);
    }
}
