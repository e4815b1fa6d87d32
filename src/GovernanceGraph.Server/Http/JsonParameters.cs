using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.Server.Http;

/// <summary>Reads the parameters of a POST from its body.</summary>
internal static class JsonParameters
{
    private const string Expected = "Send a JSON object such as {\"query\":\"{ __typename }\"}.";

    /// <summary>Beyond what any limit of nesting allows, so that the limit is met first.</summary>
    public const int ReaderDepth = 10 * ParserOptions.GreatestNesting;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a body.</summary>
    /// <param name="body">The whole of it.</param>
    /// <param name="maxNesting">How deep objects and lists may be nested.</param>
    /// <exception cref="RequestRefusedException">It is not a request.</exception>
    public static RequestParameters Read(ReadOnlySpan<byte> body, int maxNesting)
    {
        // RFC 8259, section 8.1: a parser may ignore it.
        if (body.StartsWith(ByteOrderMark))
            body = body[ByteOrderMark.Length..];
        if (body.Trim(" \t\r\n"u8).IsEmpty)
            throw RequestRefusedException.BadRequest($"The body is empty. {Expected}");
        if (!Utf8.IsValid(body))
            throw RequestRefusedException.BadRequest("The body is not valid UTF-8.");
        try
        {
            return ReadObject(body, maxNesting);
        }
        catch (JsonException exception)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}");
            throw RequestRefusedException.BadRequest($"The body is not JSON: it goes wrong at {place}. {Expected}");
        }
    }

    private static RequestParameters ReadObject(ReadOnlySpan<byte> body, int maxNesting)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = ReaderDepth });
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray)
            throw RequestRefusedException.BadRequest("The body is a list: batches of operations are not executed. Send each operation in a request of its own, or several root fields in one operation.");
        if (reader.TokenType != JsonTokenType.StartObject)
            throw RequestRefusedException.BadRequest($"The body is {JsonKinds.Name(reader.TokenType)}. {Expected}");

        var parameters = new RequestParameters();
        var seen = new HashSet<string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonValues.Text(ref reader, "A name in the body");
            if (!seen.Add(name))
                throw RequestRefusedException.BadRequest($"The body has `{name}` twice.");
            reader.Read();
            ReadParameter(parameters, name, body, ref reader, maxNesting);
        }

        // Meets what follows the object, which is not JSON any more.
        reader.Read();
        return parameters;
    }

    private static void ReadParameter(RequestParameters parameters, string name, ReadOnlySpan<byte> body, ref Utf8JsonReader reader, int maxNesting)
    {
        switch (name)
        {
            case "query":
                parameters.Query = JsonValues.OptionalUtf8(ref reader, name);
                break;
            case "operationName":
                parameters.OperationName = JsonValues.OptionalText(ref reader, name);
                break;
            case "variables":
                parameters.Variables = JsonValues.OptionalObject(body, ref reader, name, maxNesting);
                break;
            case "extensions":
                parameters.Extensions = JsonValues.OptionalObject(body, ref reader, name, maxNesting);
                break;
            default:
                // What it means is not known here; the specification lets clients send more.
                reader.Skip();
                break;
        }
    }
}
