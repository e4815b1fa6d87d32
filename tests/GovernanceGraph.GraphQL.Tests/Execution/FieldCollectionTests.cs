using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Execution;

/// <summary>Specification 6.3.2, Field Collection.</summary>
public sealed class FieldCollectionTests
{
    private const string Sdl =
        """
        type Query { a: Thing b: String c: String pet: Pet pets: [Pet!]! node: Node }
        type Thing { one: String two: String deep: Thing }
        interface Node { id: ID! }
        interface Pet implements Node { id: ID! name: String friend: Pet }
        type Cat implements Pet & Node { id: ID! name: String friend: Cat lives: Int }
        type Dog implements Pet & Node { id: ID! name: String friend: Pet barks: Boolean }
        type Rock implements Node { id: ID! weight: Float }
        union CatOrRock = Cat | Rock
        """;

    private static readonly Dictionary<string, object?> Root = new()
    {
        ["b"] = "B",
        ["c"] = "C",
        ["a"] = new Dictionary<string, object?>
        {
            ["one"] = "1",
            ["two"] = "2",
            ["deep"] = new Dictionary<string, object?> { ["one"] = "deep 1", ["two"] = "deep 2" },
        },
        ["pet"] = Cat,
        ["node"] = new Dictionary<string, object?> { ["__typename"] = "Rock", ["id"] = "r", ["weight"] = 1.5 },
        ["pets"] = new object?[]
        {
            Cat,
            new Dictionary<string, object?> { ["__typename"] = "Dog", ["id"] = "d", ["name"] = "Rex", ["barks"] = true },
        },
    };

    private static Dictionary<string, object?> Cat => new() { ["__typename"] = "Cat", ["id"] = "c", ["name"] = "Tom", ["lives"] = 9 };

    [Theory]
    [InlineData("{ c b }", """{"c":"C","b":"B"}""")]
    [InlineData("{ b x: b y: c }", """{"b":"B","x":"B","y":"C"}""")]
    [InlineData("{ c b c }", """{"c":"C","b":"B"}""")]
    [InlineData("{ c ...F b } fragment F on Query { b c x: c }", """{"c":"C","b":"B","x":"C"}""")]
    public void Fields_come_in_the_order_in_which_their_response_keys_are_first_met(string document, string data) =>
        Assert.Equal(data, Executed.Data(Sdl, document, Root));

    [Theory]
    [InlineData("{ a { one } ...F } fragment F on Query { a { two } b }", """{"a":{"one":"1","two":"2"},"b":"B"}""")]
    [InlineData("{ a { deep { one } } a { deep { two one } one } }", """{"a":{"deep":{"one":"deep 1","two":"deep 2"},"one":"1"}}""")]
    [InlineData("{ a { one } x: a { two } }", """{"a":{"one":"1"},"x":{"two":"2"}}""")]
    public void Fields_with_the_same_response_key_are_merged_with_their_selections(string document, string data) =>
        Assert.Equal(data, Executed.Data(Sdl, document, Root));

    [Theory]
    [InlineData("{ ...F ...F } fragment F on Query { b }")]
    [InlineData("{ ...F ...G } fragment F on Query { b } fragment G on Query { ...F }")]
    [InlineData("{ ... { ... on Query { b } } ... { b } }")]
    public void A_fragment_that_is_spread_twice_selects_once(string document) =>
        Assert.Equal("""{"b":"B"}""", Executed.Data(Sdl, document, Root));

    [Fact]
    public void A_fragment_that_was_skipped_where_it_came_first_applies_where_it_comes_again() =>
        Assert.Equal("""{"c":"C","b":"B"}""", Executed.Data(Sdl, "{ ...F @skip(if: true) c ...F } fragment F on Query { b }", Root));

    [Theory]
    [InlineData("{ pet { ... on Cat { lives } ... on Dog { barks } } }", """{"pet":{"lives":9}}""")]
    [InlineData("{ pet { ... on Pet { name } ... on Node { id } } }", """{"pet":{"name":"Tom","id":"c"}}""")]
    [InlineData("{ pet { ... on CatOrRock { __typename ... on Node { id } } } }", """{"pet":{"__typename":"Cat","id":"c"}}""")]
    [InlineData("{ node { ... on Pet { name } id ... on Rock { weight } } }", """{"node":{"id":"r","weight":1.5}}""")]
    public void A_fragment_applies_when_its_type_is_the_object_s_type_or_includes_it(string document, string data) =>
        Assert.Equal(data, Executed.Data(Sdl, document, Root));

    [Fact]
    public void Each_type_of_object_in_a_list_has_the_fields_that_its_fragments_select_in_its_own_order() =>
        Assert.Equal(
            """{"pets":[{"lives":9,"name":"Tom","__typename":"Cat"},{"name":"Rex","barks":true,"__typename":"Dog"}]}""",
            Executed.Data(Sdl, "{ pets { ... on Cat { lives } name ... on Dog { barks } __typename } }", Root));

    [Theory]
    [InlineData("{ b @skip(if: true) c }", """{"c":"C"}""")]
    [InlineData("{ b @include(if: false) c }", """{"c":"C"}""")]
    [InlineData("{ b @skip(if: false) @include(if: true) c }", """{"b":"B","c":"C"}""")]
    [InlineData("{ b @skip(if: true) @include(if: true) c }", """{"c":"C"}""")]
    [InlineData("{ b @skip(if: false) @include(if: false) c }", """{"c":"C"}""")]
    [InlineData("{ ... @include(if: false) { b } ... @skip(if: false) { c } }", """{"c":"C"}""")]
    [InlineData("{ ...F @skip(if: true) c } fragment F on Query { b }", """{"c":"C"}""")]
    [InlineData("{ b @skip(if: true) }", "{}")]
    [InlineData("{ a { one @skip(if: true) } c }", """{"a":{},"c":"C"}""")]
    [InlineData("{ b @skip(if: true) c b }", """{"c":"C","b":"B"}""")]
    public void Skip_and_include_decide_whether_a_selection_is_there(string document, string data) =>
        Assert.Equal(data, Executed.Data(Sdl, document, Root));

    [Theory]
    [InlineData(false, false, """{"c":"C"}""")]
    [InlineData(true, false, """{"b":"B","c":"C"}""")]
    [InlineData(false, true, "{}")]
    [InlineData(true, true, """{"b":"B"}""")]
    public void Skip_and_include_take_their_conditions_from_variables(bool withB, bool withoutC, string data) =>
        Assert.Equal(
            data,
            Executed.Data(
                Sdl,
                "query ($withB: Boolean!, $withoutC: Boolean!) { b @include(if: $withB) ...F } fragment F on Query { c @skip(if: $withoutC) }",
                Root,
                variables: new Dictionary<string, object?> { ["withB"] = withB, ["withoutC"] = withoutC }));

    [Fact]
    public void A_condition_that_is_null_neither_skips_nor_includes() =>
        Assert.Equal(
            """{"c":"C"}""",
            Executed.Data(
                Sdl,
                "query ($if: Boolean = true) { b @include(if: $if) c @skip(if: $if) }",
                Root,
                variables: new Dictionary<string, object?> { ["if"] = null }));
}
