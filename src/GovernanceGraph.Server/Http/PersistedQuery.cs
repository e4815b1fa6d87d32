using System.Text.Json;

namespace GovernanceGraph.Server.Http;

/// <summary>The extension <c>persistedQuery</c> of a request: <c>{"version":1,"sha256Hash":"…"}</c>.</summary>
internal static class PersistedQuery
{
    private const int HashDigits = 64;

    /// <summary>The hash that the request names, in lower case; null when it names none.</summary>
    /// <exception cref="RequestRefusedException">The extension is there, but not what it must be.</exception>
    public static string? HashIn(JsonElement extensions)
    {
        if (extensions.ValueKind != JsonValueKind.Object || !extensions.TryGetProperty("persistedQuery", out var extension) || extension.ValueKind == JsonValueKind.Null)
            return null;
        if (extension.ValueKind == JsonValueKind.Object
            && extension.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.Number && version.GetRawText() == "1"
            && extension.TryGetProperty("sha256Hash", out var value) && value.ValueKind == JsonValueKind.String
            && value.GetRawText().Trim('"') is { Length: HashDigits } hash && hash.All(char.IsAsciiHexDigit))
        {
            return hash.ToLowerInvariant();
        }

        throw RequestRefusedException.BadRequest(
            "The extension `persistedQuery` must be {\"version\":1,\"sha256Hash\":\"…\"} with the 64 hexadecimal digits of the document's SHA-256.");
    }

    /// <summary>The document to execute.</summary>
    /// <param name="parameters">The request.</param>
    /// <param name="hash">The hash that it names; null when it names none.</param>
    /// <param name="documents">The documents that are kept.</param>
    /// <exception cref="RequestRefusedException">There is no document, or it is not the one that the hash belongs to.</exception>
    public static ReadOnlyMemory<byte> Resolve(RequestParameters parameters, string? hash, PersistedDocuments documents)
    {
        if (parameters.Query is { } query)
        {
            if (hash is not null && PersistedDocuments.HashOf(query.Span) != hash)
                throw RequestRefusedException.BadRequest("The hash in the extension `persistedQuery` is not the SHA-256 of `query`. Hash the document as it is sent, in UTF-8.");
            return query;
        }

        if (hash is null)
            throw RequestRefusedException.BadRequest("The request has no `query`. Send the document as the string `query`.");

        // The message is what clients of this extension look for.
        return documents.Find(hash)
            ?? throw new RequestRefusedException(StatusCodes.Status400BadRequest, HttpErrorCodes.PersistedQueryNotFound, "PersistedQueryNotFound") { IsWellFormed = true };
    }
}
