using System.Text.Json.Nodes;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Tests.Execution;
using GovernanceGraph.GraphQL.Types;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Conformance;

/// <summary>The same SDL introspects to the same schema. The order of types and directives, which nothing fixes, is left out.</summary>
public sealed class IntrospectionConformanceTests(ReferenceImplementation reference)
{
    private const string Document =
        """
        query {
          __schema {
            description
            queryType { name } mutationType { name } subscriptionType { name }
            types { ...Whole current: fields { name args { name } } values: enumValues { name } inputs: inputFields { name } }
            directives { name description isRepeatable locations args(includeDeprecated: true) { ...Input } current: args { name } }
          }
        }
        fragment Whole on __Type {
          kind name description specifiedByURL isOneOf
          fields(includeDeprecated: true) { name description isDeprecated deprecationReason type { ...Wrapped } args(includeDeprecated: true) { ...Input } }
          interfaces { name }
          possibleTypes { name }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          inputFields(includeDeprecated: true) { ...Input }
        }
        fragment Input on __InputValue { name description defaultValue isDeprecated deprecationReason type { ...Wrapped } }
        fragment Wrapped on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } }
        """;

    private static readonly string[] BuiltInScalars = ["Int", "Float", "String", "Boolean", "ID"];

    private static readonly string[] SpecifiedDirectives = ["skip", "include", "deprecated", "specifiedBy", "oneOf"];

    /// <summary>What version 17 has beyond the September 2025 edition: parts of a proposal to deprecate directives, and fragment variables.</summary>
    private static readonly string[] BeyondTheEdition =
        ["__Directive.isDeprecated", "__Directive.deprecationReason", "DIRECTIVE_DEFINITION", "FRAGMENT_VARIABLE_DEFINITION"];

    [Theory]
    [InlineData("type Query { a: Int }")]
    [InlineData(
        """
        "Described." schema @mark { query: Root mutation: Change subscription: News }
        type Root { "a field" a(old: Int = 3 @deprecated, text: String = "x\n\"y\"", deep: In! = { list: [1, 2], one: { a: 1 } }): Node @deprecated(reason: "so") }
        type Change { a: Boolean } type News { a: Float }
        interface Node { id: ID! } interface Sub implements Node { id: ID! }
        type Leaf implements Sub & Node { id: ID! list: [[Kind!]]! } union Some = Leaf | Root
        enum Kind { A "b" B @deprecated C }
        input In { list: [Int!] one: One old: Float = 1e10 @deprecated } input One @oneOf { a: Int b: [Date] }
        scalar Date @specifiedBy(url: "https://example.org/date")
        directive @mark(a: Kind = A, "b" b: [Kind] = [A, B], old: Boolean @deprecated(reason: "x")) repeatable on SCHEMA | FIELD | VARIABLE_DEFINITION
        extend type Root { more: Some } extend enum Kind { D }
        """)]
    public void A_hand_written_schema_introspects_alike(string sdl) => Compare(sdl);

    [Fact]
    public void Generated_schemas_introspect_alike()
    {
        for (var seed = 0; seed < ReferenceImplementation.Sample(25, 1_000); seed++)
        {
            if (Executed.GeneratedSchema(seed) is { } sdl)
                Compare(sdl);
        }
    }

    [Fact]
    public void The_introspection_types_are_those_of_the_edition()
    {
        var (theirs, ours) = Introspect(17, "type Query { a: Int }");

        Assert.Equal(IntrospectionTypes(theirs), IntrospectionTypes(ours));
    }

    private void Compare(string sdl)
    {
        foreach (var version in (int[])[17, 16])
        {
            var (theirs, ours) = Introspect(version, sdl);
            Assert.Null(ours["errors"]);
            var (expected, actual) = (Normalized(theirs, version), Normalized(ours, version));
            if (expected != actual)
            {
                var at = Math.Max(0, expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count() - 100);
                Assert.Fail($"Version {version} introspects this otherwise:\n{sdl}\n\ntheirs: …{expected[at..]}\n\nours:   …{actual[at..]}");
            }
        }
    }

    private (JsonNode Theirs, JsonNode Ours) Introspect(int version, string sdl)
    {
        var theirs = reference.Ask(version, "execute", new JsonObject { ["sdl"] = sdl, ["document"] = Document, ["root"] = new JsonObject() });
        return (theirs, Executed.Answer(SchemaBuilder.Build(GraphQLParser.Parse(sdl)), Document, null, [], []));
    }

    private static string Normalized(JsonNode answer, int version)
    {
        var schema = answer["data"]!["__schema"]!;
        schema["types"] = Sorted(schema["types"]!, type => !NameOf(type).StartsWith("__", StringComparison.Ordinal));
        schema["directives"] = Sorted(schema["directives"]!, directive => version == 17 || !SpecifiedDirectives.Contains(NameOf(directive)));
        foreach (var type in schema["types"]!.AsArray().Where(type => BuiltInScalars.Contains(NameOf(type!))))
            type!["description"] = null;
        foreach (var directive in schema["directives"]!.AsArray().Where(directive => SpecifiedDirectives.Contains(NameOf(directive!))))
        {
            directive!["description"] = null;
            directive["locations"] = new JsonArray([.. Names(directive["locations"]!).Except(BeyondTheEdition).Select(name => JsonValue.Create(name))]);
            foreach (var argument in directive["args"]!.AsArray())
                argument!["description"] = null;
        }

        // Version 16 prints the coerced default, not the one that was written. It is also of an earlier edition in its own directives.
        if (version == 16)
            RemoveDefaults(schema);
        return schema.ToJsonString();
    }

    private static void RemoveDefaults(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject parent:
                parent.Remove("defaultValue");
                foreach (var (_, child) in parent)
                    RemoveDefaults(child);
                break;
            case JsonArray list:
                foreach (var child in list)
                    RemoveDefaults(child);
                break;
        }
    }

    // Names, types and arguments of the introspection types; their descriptions are each implementation's own.
    private static IEnumerable<string> IntrospectionTypes(JsonNode answer) =>
        from type in answer["data"]!["__schema"]!["types"]!.AsArray()
        where NameOf(type!).StartsWith("__", StringComparison.Ordinal)
        from member in (type!["fields"] ?? type["enumValues"])!.AsArray()
        where !BeyondTheEdition.Contains(NameOf(member!)) && !BeyondTheEdition.Contains($"{NameOf(type)}.{NameOf(member!)}")
        let arguments = NameOf(type) == "__Schema" ? "" : string.Join(',', (member!["args"] as JsonArray ?? []).Select(argument => argument!["name"] + " " + argument["type"]!.ToJsonString() + argument["defaultValue"]))
        orderby NameOf(type), NameOf(member!)
        select $"{type["kind"]} {NameOf(type)}.{NameOf(member!)}({arguments}): {member!["type"]?.ToJsonString()}";

    private static JsonArray Sorted(JsonNode list, Func<JsonNode, bool> isKept) =>
        new([.. list.AsArray().Where(item => isKept(item!)).OrderBy(item => NameOf(item!), StringComparer.Ordinal).Select(item => item!.DeepClone())]);

    private static IEnumerable<string> Names(JsonNode list) => list.AsArray().Select(item => item!.GetValue<string>());

    private static string NameOf(JsonNode node) => node["name"]!.GetValue<string>();
}
