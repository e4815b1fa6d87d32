using System.Text.Json;

namespace GovernanceGraph.Neo4j.QueryApi;

/// <summary>
/// Looks a body over before anything of it is used. Rows are written while the statement runs, so that an error stands behind them under a
/// status that says accepted: only the key <c>errors</c> tells.
/// </summary>
internal static class AnswerBody
{
    /// <summary>Where the rows begin.</summary>
    /// <exception cref="QueryException">The statement has an error.</exception>
    /// <exception cref="JsonException">It is no answer of the Query API, or not a whole one.</exception>
    public static int FindValues(ReadOnlySpan<byte> body)
    {
        // Within a text every quotation mark is escaped: the mark before and the mark behind the word stand nowhere but around a name or a value.
        if (body.IndexOf("\"errors\""u8) >= 0)
            ThrowErrors(body);
        if (body.TrimEnd("\r\n\t "u8) is not [.., (byte)'}'])
            throw new JsonException("The body does not end as an object.");
        return FindValuesInData(body);
    }

    /// <summary>The bookmarks that came with an answer.</summary>
    public static string[] ReadBookmarks(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        return MoveTo(ref reader, "bookmarks"u8) && reader.TokenType == JsonTokenType.StartArray
            ? JsonSerializer.Deserialize<string[]>(ref reader) ?? []
            : [];
    }

    // Data comes first, and its fields before its values: a few tokens, whatever the size of the answer.
    private static int FindValuesInData(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        if (!MoveTo(ref reader, "data"u8) || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("The body has no data.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isValues = reader.ValueTextEquals("values"u8);
            reader.Read();
            if (isValues && reader.TokenType == JsonTokenType.StartArray)
                return (int)reader.TokenStartIndex;
            reader.Skip();
        }

        throw new JsonException("The data has no values.");
    }

    private static void ThrowErrors(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        if (!MoveTo(ref reader, "errors"u8) || reader.TokenType != JsonTokenType.StartArray)
            return;
        using var errors = JsonDocument.ParseValue(ref reader);
        foreach (var error in errors.RootElement.EnumerateArray())
            throw new QueryException(Text(error, "code"), Text(error, "message"));
    }

    // Moves to the value of a key of the outermost object.
    private static bool MoveTo(ref Utf8JsonReader reader, ReadOnlySpan<byte> key)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("The body is no object.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals(key);
            reader.Read();
            if (found)
                return true;
            reader.Skip();
        }

        return false;
    }

    private static string Text(JsonElement error, string key) =>
        error.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Empty;
}
