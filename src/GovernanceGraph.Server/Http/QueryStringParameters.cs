using System.Text;
using System.Text.Json;

namespace GovernanceGraph.Server.Http;

/// <summary>Reads the parameters of a GET from its address.</summary>
internal static class QueryStringParameters
{
    /// <summary>Reads the query string.</summary>
    /// <param name="query">Its values, decoded.</param>
    /// <param name="maxNesting">How deep objects and lists may be nested.</param>
    /// <exception cref="RequestRefusedException">A parameter is given twice, or is not what it must be.</exception>
    public static RequestParameters Read(IQueryCollection query, int maxNesting)
    {
        var parameters = new RequestParameters { OperationName = Text(query, "operationName") };
        if (Text(query, "query") is { } text)
            parameters.Query = Encoding.UTF8.GetBytes(text);
        parameters.UseVariables(Object(query, "variables", maxNesting));
        parameters.UseExtensions(Object(query, "extensions", maxNesting));
        return parameters;
    }

    private static string? Text(IQueryCollection query, string name)
    {
        var values = query[name];
        if (values.Count > 1)
            throw RequestRefusedException.BadRequest($"The address has `{name}` twice.");
        return values is [{ Length: > 0 } value] ? value : null;
    }

    private static JsonDocument? Object(IQueryCollection query, string name, int maxNesting)
    {
        if (Text(query, name) is not { } text)
            return null;
        var json = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = JsonParameters.ReaderDepth });
        try
        {
            reader.Read();
            var value = JsonValues.OptionalObject(json, ref reader, name, maxNesting);

            // Meets what follows the object, which is not JSON any more.
            reader.Read();
            return value;
        }
        catch (JsonException)
        {
            throw RequestRefusedException.BadRequest($"`{name}` in the address is not JSON. Encode a JSON object, such as {{\"id\":\"doc-000\"}}, as a part of a URL.");
        }
    }
}
