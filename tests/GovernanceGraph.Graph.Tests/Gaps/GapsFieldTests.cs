using System.Text.Json;
using GovernanceGraph.Graph.Gaps;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Gaps;

public sealed class GapsFieldTests
{
    [Fact]
    public void Every_kind_of_the_schema_has_its_class_in_the_schemas_order() => Assert.Equal(
        Repository.Schema.Enums.Single(type => type.Name == "GapKind").Members.Select(value => value.Name), GapRules.All.Select(rule => rule.Kind));

    [Fact]
    public async Task Gaps_are_paged_counted_and_grouped_like_any_list()
    {
        const string first = """{ gaps(kinds: [NO_RECIPIENT, NOT_GRADED], first: 2) { totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage endCursor } groups(by: [KIND]) { keys { value } count } } }""";
        var page = (await Answers.Data(first)).GetProperty("gaps");
        Assert.Equal(2, page.GetProperty("nodes").GetArrayLength());
        Assert.True(page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        Assert.False(page.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean());
        Assert.Equal(
            page.GetProperty("totalCount").GetInt32(),
            page.GetProperty("groups").EnumerateArray().Sum(group => group.GetProperty("count").GetInt32()));

        var cursor = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var rest = (await Answers.Data($$"""{ gaps(kinds: [NO_RECIPIENT, NOT_GRADED], after: "{{cursor}}") { nodes { id } pageInfo { hasPreviousPage hasNextPage } } }""")).GetProperty("gaps");
        Assert.Equal(page.GetProperty("totalCount").GetInt32() - 2, rest.GetProperty("nodes").GetArrayLength());
        Assert.Empty(Ids(rest).Intersect(Ids(page)));
        Assert.True(rest.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean());
    }

    [Fact]
    public async Task An_area_stands_for_the_smaller_ones_in_it_and_a_theme_for_the_narrower()
    {
        var wide = (await Answers.Data("""{ gaps(areas: ["area-glasgow-city"], kinds: [OFF_TARGET_NO_ACTION]) { nodes { id } groups(by: [AREA]) { keys { value node { id } } } } }""")).GetProperty("gaps");
        Assert.Contains("OFF_TARGET_NO_ACTION|meas-kpi-01-ready-to-learn-ne", Ids(wide));
        var theme = (await Answers.Data("""{ gaps(themes: ["theme-child-protection"], areas: ["area-glasgow-city"], kinds: [NO_OWNER]) { nodes { id } } }""")).GetProperty("gaps");
        Assert.Contains("NO_OWNER|find-glasgow-2025-afd-02-ird-delays", Ids(theme));
        Assert.DoesNotContain("NO_OWNER|find-nl-s1-ird-delays", Ids(theme));
    }

    [Fact]
    public async Task A_gap_says_what_was_searched_what_is_nearest_and_who_may_be_meant()
    {
        var data = await Answers.Data("""{ gaps(areas: ["area-glasgow-city"], kinds: [NO_OWNER], themes: ["theme-initial-referral-discussions"]) { nodes { id message searched { id } nearest { id } candidates { id } } } }""");
        var gap = data.GetProperty("gaps").GetProperty("nodes").EnumerateArray().Single(node => node.GetProperty("id").GetString() == "NO_OWNER|find-glasgow-2025-afd-02-ird-delays");
        Assert.Equal("No document held names an owner for “Delays in initial referral discussions”.", gap.GetProperty("message").GetString());
        Assert.Equal(5, gap.GetProperty("searched").GetArrayLength());
        Assert.Contains("act-glasgow-2025-improvement-plan|OWNED_BY|body-glasgow-cpp", gap.GetProperty("nearest").EnumerateArray().Select(link => link.GetProperty("id").GetString()));
        Assert.Contains("insp-glasgow-2025|INSPECTS|body-glasgow-cpp", gap.GetProperty("candidates").EnumerateArray().Select(link => link.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task An_unknown_area_is_not_found() =>
        Assert.Equal("NOT_FOUND", (await Answers.Error("""{ gaps(areas: ["area-atlantis"]) { totalCount } }""")).Code);

    [Fact]
    public async Task A_foreign_cursor_is_refused() =>
        Assert.Equal("BAD_USER_INPUT", (await Answers.Error("""{ gaps(after: "AAAA") { totalCount } }""")).Code);

    [Fact]
    public async Task More_gaps_than_a_page_holds_are_refused_by_the_limits_name() =>
        Assert.Contains("MaxPageSize", (await Answers.Error("{ gaps(first: 1001) { nodes { id } } }")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_stated_or_recorded_owner_closes_exactly_its_own_gap()
    {
        var before = Ids(SeedGraphs.Small());
        var after = Ids(SeedGraphs.Small(SeedGraphs.Recorded("find-unowned", "OWNED_BY", "body-owner")));
        Assert.Equal(["NO_OWNER|find-unowned"], before.Except(after));
        Assert.Empty(after.Except(before));
    }

    private static HashSet<string> Ids(GraphView view) =>
        [.. view.Schema.Labels.SelectMany(view.Nodes).SelectMany(node => GapRules.All.SelectMany(rule => rule.OfAny(view, node))).Select(gap => gap.Id)];

    private static IEnumerable<string> Ids(JsonElement page) => page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!);
}
