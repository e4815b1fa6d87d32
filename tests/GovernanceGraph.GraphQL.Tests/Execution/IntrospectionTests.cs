using System.Text.Json;
using GovernanceGraph.GraphQL.Types;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Execution;

/// <summary>Specification 4, Introspection.</summary>
public sealed class IntrospectionTests
{
    private const string Sdl =
        """
        "What a planner may ask."
        schema { query: Root mutation: Change }
        "Where queries start."
        type Root {
          "One body."
          body(id: ID!, asOf: Date = "2024-01-01", old: Int @deprecated(reason: "gone")): Body
          bodies(where: Where = { kinds: [BOARD], limit: 5 }): [Body!]!
          former: String @deprecated
        }
        type Change { note(text: String!): Boolean }
        interface Node { id: ID! }
        interface Named implements Node { id: ID! name: String }
        type Body implements Named & Node { id: ID! name: String kind: Kind }
        type Post implements Node { id: ID! }
        union Responsible = Body | Post
        enum Kind { BOARD COUNCIL DISTRICT @deprecated(reason: "Councils since 1996") }
        input Where { kinds: [Kind!] limit: Int = 10 old: Int @deprecated(reason: "no") }
        input Choice @oneOf { a: Int b: Int }
        scalar Date @specifiedBy(url: "https://example.org/date")
        directive @mark(by: String = "x", old: Int @deprecated) repeatable on FIELD | INPUT_FIELD_DEFINITION
        """;

    private static readonly Dictionary<string, object?> Root = new()
    {
        ["former"] = "F",
        ["body"] = new Dictionary<string, object?> { ["id"] = "b", ["name"] = "Board" },
    };

    [Fact]
    public void Introspection_and_data_are_answered_together_in_the_order_asked() =>
        Assert.Equal(
            """{"former":"F","__schema":{"__typename":"__Schema","queryType":{"name":"Root"}},"__typename":"Root","t":{"name":"Kind"},"body":{"__typename":"Body","name":"Board"}}""",
            Executed.Data(
                Sdl,
                "{ former __schema { __typename queryType { name } } __typename t: __type(name: \"Kind\") { name } body(id: 1) { __typename name } }",
                Root));

    [Fact]
    public void A_type_is_found_by_a_name_from_a_variable_and_an_unknown_one_is_null() =>
        Assert.Equal(
            """{"one":{"name":"Body","kind":"OBJECT"},"two":null}""",
            Executed.Data(
                Sdl,
                "query ($name: String!) { one: __type(name: $name) { name kind } two: __type(name: \"Nothing\") { name } }",
                Root,
                variables: new Dictionary<string, object?> { ["name"] = "Body" }));

    [Theory]
    [InlineData("Date", """{"kind":"SCALAR","name":"Date","specifiedByURL":"https://example.org/date","fields":null,"interfaces":null,"possibleTypes":null,"enumValues":null,"inputFields":null,"ofType":null,"isOneOf":null}""")]
    [InlineData("Post", """{"kind":"OBJECT","name":"Post","specifiedByURL":null,"fields":[{"name":"id"}],"interfaces":[{"name":"Node"}],"possibleTypes":null,"enumValues":null,"inputFields":null,"ofType":null,"isOneOf":null}""")]
    [InlineData("Named", """{"kind":"INTERFACE","name":"Named","specifiedByURL":null,"fields":[{"name":"id"},{"name":"name"}],"interfaces":[{"name":"Node"}],"possibleTypes":[{"name":"Body"}],"enumValues":null,"inputFields":null,"ofType":null,"isOneOf":null}""")]
    [InlineData("Responsible", """{"kind":"UNION","name":"Responsible","specifiedByURL":null,"fields":null,"interfaces":null,"possibleTypes":[{"name":"Body"},{"name":"Post"}],"enumValues":null,"inputFields":null,"ofType":null,"isOneOf":null}""")]
    [InlineData("Kind", """{"kind":"ENUM","name":"Kind","specifiedByURL":null,"fields":null,"interfaces":null,"possibleTypes":null,"enumValues":[{"name":"BOARD"},{"name":"COUNCIL"}],"inputFields":null,"ofType":null,"isOneOf":null}""")]
    [InlineData("Where", """{"kind":"INPUT_OBJECT","name":"Where","specifiedByURL":null,"fields":null,"interfaces":null,"possibleTypes":null,"enumValues":null,"inputFields":[{"name":"kinds"},{"name":"limit"}],"ofType":null,"isOneOf":false}""")]
    [InlineData("Choice", """{"kind":"INPUT_OBJECT","name":"Choice","specifiedByURL":null,"fields":null,"interfaces":null,"possibleTypes":null,"enumValues":null,"inputFields":[{"name":"a"},{"name":"b"}],"ofType":null,"isOneOf":true}""")]
    public void A_type_of_each_kind_answers_what_its_kind_has_and_null_for_the_rest(string name, string type) =>
        Assert.Equal(
            $$"""{"__type":{{type}}}""",
            Executed.Data(
                Sdl,
                $$"""{ __type(name: "{{name}}") { kind name specifiedByURL fields { name } interfaces { name } possibleTypes { name } enumValues { name } inputFields { name } ofType { name } isOneOf } }""",
                Root));

    [Fact]
    public void Wrapped_types_are_unwrapped_one_by_one() =>
        Assert.Equal(
            """{"__type":{"fields":[{"type":{"kind":"OBJECT","name":"Body","ofType":null}},{"type":{"kind":"NON_NULL","name":null,"ofType":{"kind":"LIST","ofType":{"kind":"NON_NULL","ofType":{"name":"Body"}}}}}]}}""",
            Executed.Data(
                Sdl,
                "{ __type(name: \"Root\") { fields { type { kind name ofType { kind ofType { kind ofType { name } } } } } } }",
                Root));

    [Fact]
    public void Deprecated_members_are_there_when_asked_for() =>
        Assert.Equal(
            """{"root":{"fields":[{"name":"body","isDeprecated":false,"deprecationReason":null,"args":[{"name":"id"},{"name":"asOf"},{"name":"old"}]},{"name":"bodies","isDeprecated":false,"deprecationReason":null,"args":[{"name":"where"}]},{"name":"former","isDeprecated":true,"deprecationReason":"No longer supported","args":[]}]},"kind":{"enumValues":[{"name":"BOARD","isDeprecated":false,"deprecationReason":null},{"name":"COUNCIL","isDeprecated":false,"deprecationReason":null},{"name":"DISTRICT","isDeprecated":true,"deprecationReason":"Councils since 1996"}]},"where":{"inputFields":[{"name":"kinds"},{"name":"limit"},{"name":"old"}]}}""",
            Executed.Data(
                Sdl,
                """
                query ($all: Boolean! = true) {
                  root: __type(name: "Root") { fields(includeDeprecated: $all) { name isDeprecated deprecationReason args(includeDeprecated: true) { name } } }
                  kind: __type(name: "Kind") { enumValues(includeDeprecated: $all) { name isDeprecated deprecationReason } }
                  where: __type(name: "Where") { inputFields(includeDeprecated: $all) { name } }
                }
                """,
                Root));

    [Fact]
    public void Defaults_are_printed_as_literals() =>
        Assert.Equal(
            """{"root":{"fields":[{"args":[{"defaultValue":null},{"defaultValue":"\"2024-01-01\""}]},{"args":[{"defaultValue":"{ kinds: [BOARD], limit: 5 }"}]}]},"where":{"inputFields":[{"name":"kinds","defaultValue":null},{"name":"limit","defaultValue":"10"}]}}""",
            Executed.Data(
                Sdl,
                "{ root: __type(name: \"Root\") { fields { args { defaultValue } } } where: __type(name: \"Where\") { inputFields { name defaultValue } } }",
                Root));

    [Fact]
    public void Directives_tell_their_arguments_and_locations()
    {
        using var data = JsonDocument.Parse(Executed.Data(
            Sdl,
            "{ __schema { directives { name description isRepeatable locations args { name defaultValue } all: args(includeDeprecated: true) { name isDeprecated } } } }",
            Root));
        var directives = data.RootElement.GetProperty("__schema").GetProperty("directives").EnumerateArray()
            .ToDictionary(directive => directive.GetProperty("name").GetString()!);

        Assert.Equal(
            """{"name":"mark","description":null,"isRepeatable":true,"locations":["FIELD","INPUT_FIELD_DEFINITION"],"args":[{"name":"by","defaultValue":"\"x\""}],"all":[{"name":"by","isDeprecated":false},{"name":"old","isDeprecated":true}]}""",
            directives["mark"].GetRawText());
        Assert.Subset(directives.Keys.ToHashSet(), new HashSet<string>(["skip", "include", "deprecated", "specifiedBy", "oneOf"]));
    }

    [Fact]
    public void Every_field_of_every_introspection_type_has_an_answer()
    {
        var schema = Executed.Schema(Sdl);
        var document = $"{{ __schema {Everything(schema, "__Schema", 4)} }}";

        using var data = JsonDocument.Parse(Executed.Data(Sdl, document, Root));

        var types = data.RootElement.GetProperty("__schema").GetProperty("types").EnumerateArray().Select(type => type.GetProperty("name").GetString());
        Assert.Equal(schema.Types.Keys, types);
        Assert.Equal("What a planner may ask.", data.RootElement.GetProperty("__schema").GetProperty("description").GetString());
    }

    // All fields of a type, down to a depth.
    private static string Everything(GraphQLSchema schema, string typeName, int depth) =>
        "{ " + string.Join(' ', ((ObjectType)schema.Types[typeName]).Fields.Select(field => field.Type.Named switch
        {
            ObjectType below when depth > 0 => $"{field.Name} {Everything(schema, below.Name, depth - 1)}",
            ObjectType => string.Empty,
            _ => field.Name,
        })) + " }";
}
