using System.Text.Json.Nodes;
using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.GraphQL.Tests.Values;

/// <summary>Shows coerced values and errors as JSON, for comparison.</summary>
internal static class CoercedValues
{
    public static JsonNode? ToJson(object? value) => value switch
    {
        null => null,
        bool truth => JsonValue.Create(truth),
        int number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        string text => JsonValue.Create(text),
        IReadOnlyDictionary<string, object?> fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, ToJson(field.Value)))),
        IReadOnlyList<object?> items => new JsonArray([.. items.Select(ToJson)]),
        _ => throw new ArgumentException($"A coerced value is no {value.GetType()}.", nameof(value)),
    };

    public static JsonArray ToJson(IEnumerable<GraphQLError> errors) =>
    [
        .. errors.Select(error => new JsonObject
        {
            ["message"] = error.Message,
            ["locations"] = new JsonArray(
                [.. error.Locations.Select(location => new JsonObject { ["line"] = location.Line, ["column"] = location.Column })]),
        }),
    ];
}
