using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.Server.Http;

/// <summary>Reads the parameters of a POST from its body.</summary>
internal static class JsonParameters
{
    private const string QueryName = "query";
    private const string VariablesName = "variables";
    private const string Expected = "Send a JSON object such as {\"query\":\"{ __typename }\"}.";

    /// <summary>Beyond what any limit of nesting allows, so that the limit is met first.</summary>
    public const int ReaderDepth = 10 * ParserOptions.GreatestNesting;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a body.</summary>
    /// <param name="body">The whole of it; the parameters lie in it and are good as long as it is.</param>
    /// <param name="maxNesting">How deep objects and lists may be nested.</param>
    /// <exception cref="RequestRefusedException">It is not a request.</exception>
    public static RequestParameters Read(ReadOnlyMemory<byte> body, int maxNesting)
    {
        // RFC 8259, section 8.1: a parser may ignore it.
        if (body.Span.StartsWith(ByteOrderMark))
            body = body[ByteOrderMark.Length..];
        if (body.Span.Trim(" \t\r\n"u8).IsEmpty)
            throw RequestRefusedException.BadRequest($"The body is empty. {Expected}");
        if (!Utf8.IsValid(body.Span))
            throw RequestRefusedException.BadRequest("The body is not valid UTF-8.");
        var parameters = new RequestParameters();
        var isRead = false;
        try
        {
            ReadObject(parameters, body, maxNesting);
            isRead = true;
            return parameters;
        }
        catch (JsonException exception)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}");
            throw RequestRefusedException.BadRequest($"The body is not JSON: it goes wrong at {place}. {Expected}");
        }
        finally
        {
            if (!isRead)
                parameters.Dispose();
        }
    }

    private static void ReadObject(RequestParameters parameters, ReadOnlyMemory<byte> body, int maxNesting)
    {
        var reader = new Utf8JsonReader(body.Span, new JsonReaderOptions { MaxDepth = ReaderDepth });
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray)
            throw RequestRefusedException.BadRequest("The body is a list: batches of operations are not executed. Send each operation in a request of its own, or several root fields in one operation.");
        if (reader.TokenType != JsonTokenType.StartObject)
            throw RequestRefusedException.BadRequest($"The body is {JsonKinds.Name(reader.TokenType)}. {Expected}");

        var seen = new SeenNames();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = NameOf(ref reader);
            if (!seen.Add(name))
                throw RequestRefusedException.BadRequest($"The body has `{name}` twice.");
            reader.Read();
            ReadParameter(parameters, name, body, ref reader, maxNesting);
        }

        // Meets what follows the object, which is not JSON any more.
        reader.Read();
    }

    // What every request has is told apart without making a string of it.
    private static string NameOf(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped)
            return JsonValues.Text(ref reader, "A name in the body");
        if (reader.ValueSpan.SequenceEqual("query"u8))
            return QueryName;
        return reader.ValueSpan.SequenceEqual("variables"u8) ? VariablesName : JsonValues.Text(ref reader, "A name in the body");
    }

    private static void ReadParameter(RequestParameters parameters, string name, ReadOnlyMemory<byte> body, ref Utf8JsonReader reader, int maxNesting)
    {
        switch (name)
        {
            case QueryName:
                parameters.Query = JsonValues.OptionalUtf8(body, ref reader, name, parameters);
                break;
            case "operationName":
                parameters.OperationName = JsonValues.OptionalText(ref reader, name);
                break;
            case VariablesName:
                parameters.UseVariables(JsonValues.OptionalObject(body, ref reader, name, maxNesting));
                break;
            case "extensions":
                parameters.UseExtensions(JsonValues.OptionalObject(body, ref reader, name, maxNesting));
                break;
            default:
                // What it means is not known here; the specification lets clients send more.
                reader.Skip();
                break;
        }
    }

    /// <summary>The names of one body: a few, unless somebody is up to something.</summary>
    private struct SeenNames
    {
        private bool _query;
        private bool _variables;
        private HashSet<string>? _others;

        public bool Add(string name) => name switch
        {
            QueryName => !_query && (_query = true),
            VariablesName => !_variables && (_variables = true),
            _ => (_others ??= []).Add(name),
        };
    }
}
