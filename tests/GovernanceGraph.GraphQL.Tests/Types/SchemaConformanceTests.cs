using System.Text.Json.Nodes;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Tests.Conformance;
using GovernanceGraph.GraphQL.Types;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Types;

/// <summary>Builds and prints schemas as the reference implementation does, and refuses the same ones with the same errors at the same places.</summary>
public sealed class SchemaConformanceTests(ReferenceImplementation reference)
{
    private const int LongMessage = 900;

    [Theory]
    [MemberData(nameof(SchemaCases.All), MemberType = typeof(SchemaCases))]
    public void A_hand_written_schema_is_judged_alike(string source) => Compare(source);

    [Fact]
    public void Generated_schemas_are_built_and_printed_alike()
    {
        int built = 0;
        int count = ReferenceImplementation.Sample(100, 3_000);
        for (int seed = 0; seed < count; seed++)
            built += Compare(new SchemaGenerator(seed).Write()) ? 1 : 0;
        Assert.True(built > count * 9 / 10, $"Only {built} of {count} generated schemas were valid.");
    }

    [Fact]
    public void Broken_schemas_are_refused_with_the_same_errors()
    {
        int built = 0;
        int count = ReferenceImplementation.Sample(200, 6_000);
        for (int seed = 0; seed < count; seed++)
            built += Compare(new SchemaGenerator(seed, mistakes: 20).Write()) ? 1 : 0;
        Assert.True(built < count / 2, $"{built} of {count} schemas with mistakes were valid.");
    }

    [Fact]
    public void Every_listed_difference_of_schemas_is_still_one()
    {
        foreach (JsonObject difference in Differences.Of("schema"))
        {
            string source = difference["source"]!.GetValue<string>();
            JsonNode theirs = reference.Ask(17, "schema", new JsonObject { ["source"] = source });
            Assert.Equal(difference["reference"]!.GetValue<string>(), Verdict(theirs));
            Assert.Equal(difference["ours"]!.GetValue<string>(), Verdict(Build(source)));
        }
    }

    private static string Verdict(JsonNode answer) => answer["errors"] is JsonArray errors
        ? string.Join("\n", errors.Select(error => error!["message"]!.GetValue<string>()))
        : "accepted";

    // Whether both build it.
    private bool Compare(string source)
    {
        JsonObject ours = Build(source);
        JsonNode theirs = reference.Ask(17, "schema", new JsonObject { ["source"] = source });
        if (theirs["gaveUp"] is not null)
        {
            Assert.NotNull(ours["errors"]);
            return false;
        }

        if (theirs["errors"] is JsonArray errors)
            theirs["errors"] = Sorted(errors.Select(error => error!.DeepClone()).Select(WithoutLongLiteral));
        if (!JsonNode.DeepEquals(theirs, ours))
            Assert.Fail($"The schemas differ:\n{source}\n\ntheirs: {Show(theirs)}\n\nours:   {Show(ours)}");
        return ours["errors"] is null;
    }

    private static string Show(JsonNode answer) => answer["errors"] is JsonArray errors
        ? string.Join("\n", errors.Select(error => error!.ToJsonString()))
        : answer.ToJsonString();

    private static JsonObject Build(string source)
    {
        try
        {
            GraphQLSchema schema = SchemaBuilder.Build(GraphQLParser.Parse(source, ParserOptions.Unlimited));
            return new JsonObject
            {
                ["printed"] = SchemaPrinter.Print(schema),
                ["types"] = Names(schema.Types.Values),
                ["possibleTypes"] = new JsonObject(schema.Types.Values.Where(type => type.IsAbstract)
                    .Select(type => KeyValuePair.Create(type.Name, (JsonNode?)Names(schema.GetPossibleTypes(type))))),
            };
        }
        catch (GraphQLSchemaException exception)
        {
            return new JsonObject { ["errors"] = Sorted(exception.Errors.Select(ToJson).Select(WithoutLongLiteral)) };
        }
    }

    private static JsonArray Names(IEnumerable<NamedType> types) => [.. types.Select(type => JsonValue.Create(type.Name))];

    // This library shows a literal up to a length, the reference implementation whole.
    private static JsonNode WithoutLongLiteral(JsonNode error)
    {
        string message = error["message"]!.GetValue<string>();
        if (message.Length > LongMessage)
            error["message"] = message[..LongMessage];
        return error;
    }

    // Errors are a set; only what they say and where counts.
    private static JsonArray Sorted(IEnumerable<JsonNode> errors) =>
        [.. errors.OrderBy(error => error.ToJsonString(), StringComparer.Ordinal)];

    private static JsonNode ToJson(GraphQLError error) => new JsonObject
    {
        ["message"] = error.Message,
        ["locations"] = new JsonArray(
            [.. error.Locations.Select(location => new JsonObject { ["line"] = location.Line, ["column"] = location.Column })]),
    };
}
