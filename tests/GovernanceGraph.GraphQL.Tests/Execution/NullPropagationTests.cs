using GovernanceGraph.GraphQL.Execution;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Execution;

/// <summary>Specification 6.4.4, Handling Execution Errors, and 7.1.6, Errors.</summary>
public sealed class NullPropagationTests
{
    private const string Sdl =
        """
        type Query { name: String must: String! thing: Thing mustThing: Thing! list: [Thing] listOfMust: [Thing!] mustList: [Thing!]! grid: [[Int!]!] after: String }
        type Thing { name: String must: String! deep: Thing mustDeep: Thing! }
        """;

    [Fact]
    public void A_field_in_error_is_null_and_the_error_names_its_path_and_place() =>
        Assert.Equal(
            """{"data":{"key":null,"after":"A"},"errors":[{"message":"It broke","locations":[{"line":1,"column":3}],"path":["key"]}]}""",
            Executed.Body(Sdl, "{ key: name after }", Root(("name", Broken))));

    [Fact]
    public void A_null_where_the_type_allows_it_is_no_error() =>
        Assert.Equal("""{"data":{"name":null,"thing":null,"list":null}}""", Executed.Body(Sdl, "{ name thing { name } list { name } }", Root()));

    [Fact]
    public void A_null_that_the_type_does_not_allow_takes_the_parent_object_with_it() =>
        Assert.Equal(
            """{"data":{"thing":null,"after":"A"},"errors":[{"message":"Cannot return null for non-nullable field Thing.must.","locations":[{"line":1,"column":16}],"path":["thing","must"],"extensions":{"code":"INTERNAL_ERROR"}}]}""",
            Executed.Body(Sdl, "{ thing { name must } after }", Root(("thing", Thing("T")))));

    [Fact]
    public void A_null_goes_up_through_everything_that_must_not_be_null() =>
        Assert.Equal(
            """{"data":{"thing":null,"after":"A"},"errors":[{"message":"It broke","locations":[{"line":1,"column":33}],"path":["thing","mustDeep","mustDeep","must"]}]}""",
            Executed.Body(
                Sdl,
                "{ thing { mustDeep { mustDeep { must name } } name } after }",
                Root(("thing", Deep(Deep(Entries(("must", Broken))))))));

    [Fact]
    public void A_null_that_reaches_the_root_leaves_no_data() =>
        Assert.Equal(
            """{"data":null,"errors":[{"message":"Cannot return null for non-nullable field Query.must.","locations":[{"line":1,"column":8}],"path":["must"],"extensions":{"code":"INTERNAL_ERROR"}}]}""",
            Executed.Body(Sdl, "{ name must after }", Root(("name", "N"))));

    [Fact]
    public void An_element_in_error_is_null_in_its_list() =>
        Assert.Equal(
            """{"data":{"list":[{"must":"a"},null,null,{"must":"d"}]},"errors":[{"message":"It broke","locations":[{"line":1,"column":3}],"path":["list",1]},{"message":"Cannot return null for non-nullable field Thing.must.","locations":[{"line":1,"column":10}],"path":["list",2,"must"],"extensions":{"code":"INTERNAL_ERROR"}}]}""",
            Executed.Body(Sdl, "{ list { must } }", Root(("list", new object?[] { Must("a"), Broken, Thing("c"), Must("d") }))));

    [Theory]
    [InlineData("{ listOfMust { must } after }", """{"listOfMust":null,"after":"A"}""")]
    [InlineData("{ after mustList: listOfMust { name must } }", """{"after":"A","mustList":null}""")]
    public void An_element_that_must_not_be_null_takes_its_list_with_it(string document, string data) =>
        Assert.StartsWith(
            $$"""{"data":{{data}},"errors":[{"message":"Cannot return null for non-nullable field Thing.must.",""",
            Executed.Body(Sdl, document, Root(("listOfMust", new object?[] { Must("a"), Thing("b"), Must("c") }))));

    [Fact]
    public void A_list_that_must_not_be_null_takes_its_parent_with_it() =>
        Assert.Equal(
            """{"data":null,"errors":[{"message":"Cannot return null for non-nullable field Query.mustList.","locations":[{"line":1,"column":3}],"path":["mustList",1],"extensions":{"code":"INTERNAL_ERROR"}}]}""",
            Executed.Body(Sdl, "{ mustList { must } }", Root(("mustList", new object?[] { Must("a"), null }))));

    [Fact]
    public void In_nested_lists_the_null_stops_at_the_first_list_that_allows_it() =>
        Assert.Equal(
            """{"data":{"grid":null},"errors":[{"message":"Cannot return null for non-nullable field Query.grid.","locations":[{"line":1,"column":3}],"path":["grid",1,2],"extensions":{"code":"INTERNAL_ERROR"}}]}""",
            Executed.Body(Sdl, "{ grid }", Root(("grid", new object?[] { new object?[] { 1 }, new object?[] { 2, 3, null, 4 } }))));

    [Fact]
    public void An_error_below_what_became_null_stays_in_the_list_of_errors() =>
        Assert.Equal(
            """{"data":{"thing":null},"errors":[{"message":"It broke","locations":[{"line":1,"column":11}],"path":["thing","name"]},{"message":"Cannot return null for non-nullable field Thing.must.","locations":[{"line":1,"column":16}],"path":["thing","must"],"extensions":{"code":"INTERNAL_ERROR"}}]}""",
            Executed.Body(Sdl, "{ thing { name must } }", Root(("thing", Entries(("name", Broken))))));

    [Fact]
    public void An_error_of_merged_fields_names_all_their_places() =>
        Assert.Contains(
            "\"locations\":[{\"line\":1,\"column\":3},{\"line\":2,\"column\":3}]",
            Executed.Body(Sdl, "{ name\n  name }", Root(("name", Broken))),
            StringComparison.Ordinal);

    [Fact]
    public void What_was_cut_off_leaves_no_trace_in_a_body_of_many_segments()
    {
        var longText = new string('x', 100_000);
        var things = Enumerable.Range(0, 20).Select(object? (i) => i % 2 == 0 ? Must(longText) : Entries(("name", longText))).ToArray();

        var body = Executed.Body(Sdl, "{ list { name must } after }", Root(("list", things)));

        var kept = $$"""{"name":null,"must":"{{longText}}"}""";
        Assert.StartsWith($$"""{"data":{"list":[{{kept}},null,{{kept}},null,""", body, StringComparison.Ordinal);
        Assert.Equal(10, body.Split(longText).Length - 1);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public void The_summary_says_whether_data_is_null_and_how_many_errors_there_are(bool hasMust, int errors)
    {
        var operation = Executed.Compile(Executed.Schema(Sdl), "{ must }");
        var reader = new PlainValueReader(operation, hasMust ? Must("m") : Root());
        using var buffer = new ResponseBuffer();

        var summary = ResponseWriter.Write(operation, VariableValues.Empty, ref reader, buffer);

        Assert.Equal(new ResponseSummary(!hasMust, errors), summary);
    }

    private static Exception Broken => new InvalidOperationException("It broke");

    private static Dictionary<string, object?> Root(params (string, object?)[] entries) => Entries([("after", "A"), .. entries]);

    private static Dictionary<string, object?> Entries(params (string Key, object? Value)[] entries) =>
        entries.ToDictionary(entry => entry.Key, entry => entry.Value);

    private static Dictionary<string, object?> Thing(string name) => Entries(("name", name));

    private static Dictionary<string, object?> Must(string must) => Entries(("must", must));

    private static Dictionary<string, object?> Deep(Dictionary<string, object?> below) => Entries(("mustDeep", below));
}
