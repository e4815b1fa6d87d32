using System.Collections;
using System.Text.Json;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.GraphQL.Tests.Execution;

/// <summary>
/// Makes the values that <see cref="PlainValueReader"/> reads of what a test writes down: null, texts, numbers, truth values, lists,
/// objects by field name (their type under <c>__typename</c> where the field's type is abstract), and exceptions for fields in error.
/// </summary>
internal static class PlainValue
{
    public const string TypeName = "__typename";

    /// <summary>Texts are escaped here, once, as a store would.</summary>
    public static object? Of(object? value) => value switch
    {
        null => null,
        string text => EscapedText.Encode(text),
        int number => (long)number,
        byte[] or long or double or bool or Exception => value,
        JsonElement json => OfJson(json),
        IReadOnlyDictionary<string, object?> entries => OfEntries(entries),
        IEnumerable list => list.Cast<object?>().Select(Of).ToArray(),
        _ => throw new ArgumentException($"A plain value cannot be a {value.GetType()}.", nameof(value)),
    };

    /// <summary>An object's field in JSON is in error when it is an object with the one key <c>__error</c>, the message.</summary>
    private static object? OfJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => Of(json.GetString()),
        JsonValueKind.Number => json.TryGetInt64(out var integer) ? integer : json.GetDouble(),
        JsonValueKind.Array => json.EnumerateArray().Select(item => OfJson(item)).ToArray(),
        _ when json.TryGetProperty("__error", out var message) => new InvalidOperationException(message.GetString()),
        _ => OfEntries(json.EnumerateObject().ToDictionary(property => property.Name, property => (object?)property.Value)),
    };

    private static Dictionary<string, object?> OfEntries(IReadOnlyDictionary<string, object?> entries) =>
        entries.ToDictionary(entry => entry.Key, entry => entry.Key == TypeName ? entry.Value?.ToString() : Of(entry.Value));
}
