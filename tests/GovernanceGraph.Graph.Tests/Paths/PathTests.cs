using GovernanceGraph.Graph.Paths;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Paths;

public sealed class PathTests
{
    private readonly GraphView _view = SeedGraphs.Small();

    [Fact]
    public void All_shortest_paths_are_found_whichever_way_their_links_point() => Assert.Equal(
        ["find-owned > body-owner > body-board", "find-owned > body-owner > body-board"], Find("find-owned", "body-board"));

    [Fact]
    public void Both_links_between_two_bodies_make_a_path_each() =>
        Assert.Equal(
            ["body-board|OVERSEES|body-owner", "body-owner|ACCOUNTABLE_TO|body-board"],
            Paths("body-owner", "body-board").Select(path => Assert.Single(path.Links).Id));

    [Fact]
    public void No_path_runs_through_an_area_unless_asked()
    {
        Assert.DoesNotContain(Find("body-remit-x", "body-inspected"), path => path.Contains("area-x", StringComparison.Ordinal));
        Assert.Equal(["body-remit-x > area-x > body-inspected"], Find("body-remit-x", "body-inspected", "Area"));
    }

    [Fact]
    public void No_path_goes_along_an_authorship_unless_it_is_the_connection_itself()
    {
        Assert.Equal(["doc-b > post-writer"], Find("doc-b", "post-writer"));
        Assert.Empty(Find("doc-b", "body-council"));
        Assert.NotEmpty(Find("doc-b", "body-council", "Post", "Body"));
    }

    [Fact]
    public void A_thing_is_connected_with_itself_by_a_path_without_links() => Assert.Equal(["body-owner"], Find("body-owner", "body-owner"));

    [Fact]
    public void Two_things_without_a_connection_have_no_path() => Assert.Empty(Find("body-ring-1", "body-owner"));

    [Fact]
    public async Task A_path_is_answered_with_its_citations()
    {
        var data = await Answers.Data("""{ path(from: "find-glasgow-2025-afd-02-ird-delays", to: "body-glasgow-cpp") { length nodes { id } links { id citations { document { id } locator } } } }""");
        Assert.All(data.GetProperty("path").EnumerateArray(), path =>
        {
            Assert.Equal(2, path.GetProperty("length").GetInt32());
            Assert.Equal(3, path.GetProperty("nodes").GetArrayLength());
            Assert.All(path.GetProperty("links").EnumerateArray(), link => Assert.True(link.GetProperty("citations").GetArrayLength() > 0));
        });
    }

    [Fact]
    public async Task An_unknown_end_is_not_found() =>
        Assert.Equal("NOT_FOUND", (await Answers.Error("""{ path(from: "body-glasgow-cpp", to: "body-nobody") { length } }""")).Code);

    private string[] Find(string from, string to, params string[] through) =>
        [.. Paths(from, to, through).Select(path => string.Join(" > ", path.Nodes.Select(node => node.Id)))];

    private IReadOnlyList<FoundPath> Paths(string from, string to, params string[] through)
    {
        var (start, end) = (_view.Node(from), _view.Node(to));
        return new ShortestPaths(_view, start, end, new Passage(through.Length == 0 ? null : through, start, end)).Find();
    }
}
