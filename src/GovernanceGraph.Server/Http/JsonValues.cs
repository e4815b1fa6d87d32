using System.Globalization;
using System.Text.Json;

namespace GovernanceGraph.Server.Http;

/// <summary>Reads the values of parameters, and says what is wrong with one by its name.</summary>
internal static class JsonValues
{
    /// <summary>The string or name that the reader is at.</summary>
    /// <exception cref="RequestRefusedException">It has half of a surrogate pair, which is no text.</exception>
    public static string Text(ref Utf8JsonReader reader, string what)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw NoText(what);
        }
    }

    /// <summary>The string that the reader is at, or null.</summary>
    /// <exception cref="RequestRefusedException">It is another kind of value.</exception>
    public static string? OptionalText(ref Utf8JsonReader reader, string name) =>
        IsString(ref reader, name) ? Text(ref reader, $"`{name}`") : null;

    /// <summary>The string that the reader is at as UTF-8, or null.</summary>
    /// <param name="json">What is read.</param>
    /// <param name="reader">Reads it from its beginning.</param>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="owner">Has space for a string with escapes; any other lies in <paramref name="json"/> as it is.</param>
    /// <exception cref="RequestRefusedException">It is another kind of value.</exception>
    public static ReadOnlyMemory<byte>? OptionalUtf8(ReadOnlyMemory<byte> json, ref Utf8JsonReader reader, string name, RequestParameters owner)
    {
        if (!IsString(ref reader, name))
            return null;
        if (!reader.ValueIsEscaped)
            return json.Slice((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
        try
        {
            var utf8 = owner.RentForQuery(reader.ValueSpan.Length);
            return utf8.AsMemory(0, reader.CopyString(utf8));
        }
        catch (InvalidOperationException)
        {
            throw NoText($"`{name}`");
        }
    }

    /// <summary>The object that the reader is at, or null; the reader is at its end afterwards.</summary>
    /// <param name="json">What is read; the object lies in it and is good as long as it is.</param>
    /// <param name="reader">Reads it from its beginning.</param>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="maxNesting">How deep objects and lists may be nested.</param>
    /// <exception cref="RequestRefusedException">It is another kind of value, is nested too deep, or has a name twice.</exception>
    public static JsonDocument? OptionalObject(ReadOnlyMemory<byte> json, ref Utf8JsonReader reader, string name, int maxNesting)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        if (reader.TokenType != JsonTokenType.StartObject)
            throw RequestRefusedException.BadRequest($"`{name}` is {JsonKinds.Name(reader.TokenType)}; it must be an object or null.");
        var start = (int)reader.TokenStartIndex;
        SkipObject(ref reader, name, maxNesting);
        try
        {
            return JsonDocument.Parse(
                json[start..(int)reader.BytesConsumed], new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = maxNesting });
        }
        catch (JsonException)
        {
            // The reader has seen that it is JSON; a name given twice is what only the parser looks for.
            throw RequestRefusedException.BadRequest($"`{name}` has an object with the same name twice.");
        }
    }

    private static void SkipObject(ref Utf8JsonReader reader, string name, int maxNesting)
    {
        var outside = reader.CurrentDepth;
        do
        {
            reader.Read();
            if (reader.CurrentDepth - outside >= maxNesting && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                throw RequestRefusedException.LimitExceeded(
                    StatusCodes.Status400BadRequest,
                    string.Create(CultureInfo.InvariantCulture, $"`{name}` is nested deeper than {maxNesting}, the limit MaxNesting."));
            }
        }
        while (reader.CurrentDepth > outside);
    }

    private static bool IsString(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.String => true,
        JsonTokenType.Null => false,
        _ => throw RequestRefusedException.BadRequest($"`{name}` is {JsonKinds.Name(reader.TokenType)}; it must be a string."),
    };

    private static RequestRefusedException NoText(string what) =>
        RequestRefusedException.BadRequest($"{what} is no text: it has an escaped half of a surrogate pair.");
}
