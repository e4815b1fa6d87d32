using Microsoft.Net.Http.Headers;

namespace GovernanceGraph.Server.Http;

/// <summary>Which bodies are read: <c>application/json</c> in UTF-8.</summary>
internal static class RequestMediaType
{
    // What clients send; any other way to write it is parsed.
    private const string Json = "application/json";
    private const string JsonInUtf8 = "application/json; charset=utf-8";

    /// <summary>Whether the header <c>Content-Type</c> says <c>application/json</c>, in UTF-8 or without a charset.</summary>
    public static bool IsJson(string? contentType) =>
        contentType is Json or JsonInUtf8
        || (MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && IsUtf8(type));

    /// <summary>Refuses what is not read.</summary>
    /// <exception cref="RequestRefusedException">The type is another one, or missing where a body is expected.</exception>
    public static void Check(HttpRequest request)
    {
        var contentType = request.ContentType;
        if (HttpMethods.IsGet(request.Method))
        {
            // A browser can be made to send a GET with another type across sites without asking first (GHSA-9q82-xgwf-vj6h).
            if (!string.IsNullOrEmpty(contentType) && !IsJson(contentType))
                throw RequestRefusedException.UnsupportedMediaType($"A GET has no body, so it has no Content-Type but application/json; this one has {contentType}. Leave the header out.");
            return;
        }

        if (request.Headers.ContentEncoding is [{ Length: > 0 } encoding, ..] && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
            throw RequestRefusedException.UnsupportedMediaType($"The body has the Content-Encoding {encoding}; compressed bodies are not read. Send it as it is.");
        if (string.IsNullOrEmpty(contentType))
            throw RequestRefusedException.UnsupportedMediaType("The request has no Content-Type. Send the header Content-Type: application/json.");
        if (IsJson(contentType))
            return;
        throw RequestRefusedException.UnsupportedMediaType(
            MediaTypeHeaderValue.TryParse(contentType, out var type) && !IsUtf8(type)
                ? $"The body is in the charset {type.Charset}; JSON is read in UTF-8 only. Send the header Content-Type: application/json."
                : $"The body has the Content-Type {contentType}; only application/json is read. Send the header Content-Type: application/json.");
    }

    /// <summary>Whether a media type names no other charset than UTF-8.</summary>
    public static bool IsUtf8(MediaTypeHeaderValue type) =>
        !type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
