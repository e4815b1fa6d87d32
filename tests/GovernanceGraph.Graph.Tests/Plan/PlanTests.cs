using GovernanceGraph.Graph.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Plan;

public sealed class PlanTests
{
    private const string Findings =
        "query ($where: FindingWhere, $sort: [FindingSort!], $first: Int, $after: String) { findings(where: $where, sort: $sort, first: $first, after: $after) { totalCount } }";

    [Fact]
    public void Several_roots_with_different_dates_are_one_plan()
    {
        var plan = Planned.Bind("""{ then: body(id: "a", asOf: "2017-12-31") { name } now: body(id: "a") { name } findings { totalCount } record { version } }""");
        Assert.Equal(4, plan.Plan.Roots.Count);
        Assert.Equal("2017-12-31", plan.Value(plan.Plan.Roots[0].AsOf));
        Assert.Null(plan.Value(plan.Plan.Roots[1].AsOf));
    }

    [Fact]
    public void A_plan_names_the_labels_and_relationships_that_it_touches()
    {
        var footprint = Planned.Bind("""{ findings { nodes { name areas { nodes { name } } foundBy { node { name } } } } }""").Footprint;
        Assert.Equal(["Area", "Finding", "Inspection"], footprint.Labels);
        Assert.Equal(["FOUND", "IN_AREA"], footprint.Relationships);
    }

    [Fact]
    public void Conditions_groups_and_citations_are_touched_too()
    {
        var plan = Planned.Bind("""{ actions(where: { respondsTo: { some: {} } }) { groups(by: [THEMES]) { count } nodes { citations { document { id } } } } }""");
        Assert.Equal(["Action", "Document"], plan.Plan.Footprint.Labels);
        Assert.Equal(["Action", "Document", "Finding", "Measure", "Theme"], plan.Footprint.Labels);
        Assert.Equal(["ABOUT", "RESPONDS_TO"], plan.Footprint.Relationships);
    }

    [Fact]
    public void The_nodes_of_groups_are_touched_as_their_keys_have_it()
    {
        var footprint = Planned.Bind("{ findings { groups(by: [FOUND_BY]) { keys { node { id ... on Inspection { areas { totalCount } } } } } } }").Footprint;
        Assert.Equal(["Area", "Finding", "Inspection"], footprint.Labels);
        Assert.Equal(["FOUND", "IN_AREA"], footprint.Relationships);
    }

    [Fact]
    public void What_is_worked_out_over_the_graph_touches_all_of_it()
    {
        var footprint = Planned.Bind("{ record { version } }").Footprint;
        Assert.Equal(Repository.Schema.Labels.Count, footprint.Labels.Count);
        Assert.Equal(Repository.Schema.Relationships.Count, footprint.Relationships.Count);
    }

    [Theory]
    [InlineData("""{ "where": { "name": { "eq": "a" } } }""", """{ "where": { "name": { "eq": "something else" } } }""")]
    [InlineData("""{ "where": { "kind": ["RISK"] }, "first": 1 }""", """{ "where": { "kind": ["RISK", "STRENGTH"] }, "first": 999 }""")]
    [InlineData("""{ "where": { "name": { "in": [] } } }""", """{ "where": { "name": { "in": ["a", "b", "c"] } } }""")]
    [InlineData("""{ "where": { "areas": { "count": { "in": [1] } } } }""", """{ "where": { "areas": { "count": { "in": [1, 2] } } } }""")]
    [InlineData("""{ "where": null }""", "{}")]
    public void Values_and_the_lengths_of_lists_never_change_the_shape(string first, string second) =>
        Assert.Equal(Planned.Bind(Findings, first).Shape, Planned.Bind(Findings, second).Shape);

    [Theory]
    [InlineData("""{ "where": { "name": { "eq": "a" } } }""", """{ "where": { "name": { "contains": "a" } } }""")]
    [InlineData("""{ "where": { "areas": { "some": {} } } }""", """{ "where": { "areas": { "none": {} } } }""")]
    [InlineData("""{ "where": { "areas": { "some": {} } } }""", """{ "where": { "ownedBy": { "some": {} } } }""")]
    [InlineData("""{ "where": { "NOT": { "kind": ["RISK"] } } }""", """{ "where": { "kind": ["RISK"] } }""")]
    [InlineData("""{ "sort": [{ "name": "ASC" }] }""", """{ "sort": [{ "name": "DESC" }] }""")]
    [InlineData("""{ "first": 1 }""", "{}")]
    [InlineData("{}", """{ "where": { "areas": { "some": { "link": { "basis": ["STATED"] } } } } }""")]
    public void Other_conditions_orders_and_pages_have_other_shapes(string first, string second) =>
        Assert.NotEqual(Planned.Bind(Findings, first).Shape, Planned.Bind(Findings, second).Shape);

    [Fact]
    public void A_plan_reads_as_text()
    {
        var plan = Planned.Bind(
            """
            query ($kind: [FindingKind!]) {
              findings(first: 2, sort: [{ name: DESC }], where: { kind: $kind, ownedBy: { none: { link: { basis: [STATED] } } } }) {
                totalCount
                groups(by: [THEMES]) { count }
                nodes { id name foundBy { node { name } } areas { edges { node { id } link { detail } } } }
              }
              then: body(id: "body-council", asOf: "2020-01-01") { name }
            }
            """,
            """{ "kind": ["RISK"] }""");
        Assert.Equal(
            """
            scan Finding on 2026-01-01
              where (kind in ["RISK"] and none ownedBy-[OWNED_BY]-> (link(basis in ["STATED"])))
              sort name DESC, id
              page first 2
              count
              group by themes-[ABOUT]->
              project Finding
                id, name
                expand foundBy<-[FOUND]- Inspection, one at most
                  project Inspection
                    name
                expand areas-[IN_AREA]-> Area
                  sort id
                  page first all
                  project Area
                    id
                  link detail
            seek Body "body-council" on 2020-01-01
              project Body
                name

            """,
            plan.Explain("2026-01-01"));
    }

    [Fact]
    public void A_deep_plan_over_things_of_any_kind_stays_readable()
    {
        var selection = "id";
        for (var i = 0; i < 10; i++)
            selection = $"id subjectOf {{ nodes {{ {selection} }} }}";
        var text = Planned.Bind($"{{ node(id: \"a\") {{ {selection} }} }}").Explain("2026-01-01");
        Assert.InRange(text.Split('\n').Length, 30, 200);
    }
}
