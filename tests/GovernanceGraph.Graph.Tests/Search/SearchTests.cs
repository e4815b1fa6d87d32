using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Search;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Search;

public sealed class SearchTests
{
    private static readonly GraphView View = SeedGraphs.Record();

    /// <summary>Queries as planners type them, each with the thing that must come first: <c>queries.txt</c> beside this file.</summary>
    [Fact]
    public void Every_query_of_the_table_finds_its_thing_first()
    {
        var rows = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "GovernanceGraph.Graph.Tests", "Search", "queries.txt"))
            .Where(line => line.Length > 0).Select(line => line.Split(" => ")).ToArray();
        Assert.True(rows.Length >= 200, $"The table has {rows.Length} queries.");
        var wrong = rows.Select(row => (Query: row[0], Expected: row[1], Found: Find(View, row[0]) is [var first, ..] ? first.Node.Id : "nothing"))
            .Where(row => row.Expected != row.Found);
        Assert.Equal([], wrong);
    }

    [Fact]
    public void Ten_kilobytes_of_text_are_answered() =>
        Assert.Empty(Find(View, string.Join(' ', Enumerable.Range(0, 2_000).Select(i => $"word{i}"))));

    [Theory]
    [InlineData("")]
    [InlineData("?!*")]
    [InlineData("\uD800")]
    public void A_text_without_a_letter_or_digit_finds_nothing(string text) => Assert.Empty(Find(View, text));

    [Fact]
    public void A_whole_word_counts_twice_its_fields_weight_a_beginning_once_and_the_name_a_hundred_more()
    {
        var view = SeedGraphs.Small();
        Assert.Equal(8, Hit(view, "committee", "body-committee").Score);
        Assert.Equal(4, Hit(view, "commit", "body-committee").Score);
        Assert.Equal(16 + 100, Hit(view, "Overseeing Committee", "body-committee").Score);
        Assert.Equal(16, Hit(view, "committee overseeing", "body-committee").Score);
    }

    [Fact]
    public void Only_the_last_word_may_be_the_beginning_of_one()
    {
        var view = SeedGraphs.Small();
        Assert.Contains(Find(view, "overseeing commit"), hit => hit.Node.Id == "body-committee");
        Assert.Empty(Find(view, "commit overseeing"));
    }

    [Fact]
    public async Task An_edge_says_which_field_fits_and_which_parts_of_it()
    {
        var data = await Answers.Data("""{ search(text: "fund winter", types: [Service, Instrument], first: 1) { totalCount edges { score field parts { text isMatch } node { id name } } pageInfo { hasNextPage } } }""");
        var edge = data.GetProperty("search").GetProperty("edges")[0];
        var parts = edge.GetProperty("parts").EnumerateArray().ToArray();
        Assert.Equal("name", edge.GetProperty("field").GetString());
        Assert.Equal(edge.GetProperty("node").GetProperty("name").GetString(), string.Concat(parts.Select(part => part.GetProperty("text").GetString())));
        Assert.Equal(2, parts.Count(part => part.GetProperty("isMatch").GetBoolean()));
    }

    [Fact]
    public async Task Pages_follow_one_another()
    {
        var first = (await Answers.Data("""{ search(text: "glasgow", first: 3) { totalCount nodes { id } pageInfo { endCursor } } }""")).GetProperty("search");
        var cursor = first.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var both = (await Answers.Data($$"""{ all: search(text: "glasgow", first: 6) { nodes { id } } rest: search(text: "glasgow", first: 3, after: "{{cursor}}") { nodes { id } } }"""));
        Assert.Equal(
            both.GetProperty("all").GetProperty("nodes").EnumerateArray().Skip(3).Select(node => node.GetProperty("id").GetString()),
            both.GetProperty("rest").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()));
    }

    [Fact]
    public void A_date_hides_what_was_not_yet_written() =>
        Assert.DoesNotContain(Find(SeedGraphs.SmallOn("1900-01-01"), "owned finding"), hit => hit.Node.Label.Name == "Finding");

    private static SearchHit Hit(GraphView view, string text, string id) => Assert.Single(Find(view, text), hit => hit.Node.Id == id);

    private static IReadOnlyList<SearchHit> Find(GraphView view, string text)
    {
        var query = new SearchQuery(text);
        return
        [
            .. view.Schema.Labels.SelectMany(view.Nodes).Select(node => SearchHit.Of(node, query)).OfType<SearchHit>()
                .OrderBy(hit => hit.Place, Utf8Order.Comparer),
        ];
    }
}
