using System.Buffers;
using System.Text.Json;

namespace GovernanceGraph.Server.Http;

/// <summary>
/// What a request asks for (GraphQL over HTTP, "Request Parameters"), over POST and GET alike. Most of it lies in the request's body, and is good
/// until that is given back.
/// </summary>
internal sealed class RequestParameters : IDisposable
{
    private byte[]? _unescaped;
    private JsonDocument? _variables;
    private JsonDocument? _extensions;

    /// <summary>The document, UTF-8; null when it is not sent.</summary>
    public ReadOnlyMemory<byte>? Query { get; set; }

    /// <summary>The name of the operation to execute; null when it is not sent.</summary>
    public string? OperationName { get; set; }

    /// <summary>An object, null or undefined.</summary>
    public JsonElement Variables => _variables?.RootElement ?? default;

    /// <summary>An object, null or undefined.</summary>
    public JsonElement Extensions => _extensions?.RootElement ?? default;

    /// <summary>Takes the variables over.</summary>
    public void UseVariables(JsonDocument? variables) => _variables = variables;

    /// <summary>Takes the extensions over.</summary>
    public void UseExtensions(JsonDocument? extensions) => _extensions = extensions;

    /// <summary>Space for the document without JSON's escapes, at most this long; asked for once.</summary>
    public byte[] RentForQuery(int length) => _unescaped = ArrayPool<byte>.Shared.Rent(length);

    /// <summary>Gives the space back. Nothing of the parameters may be used afterwards.</summary>
    public void Dispose()
    {
        _variables?.Dispose();
        _extensions?.Dispose();
        if (_unescaped is not null)
            ArrayPool<byte>.Shared.Return(_unescaped);
        _unescaped = null;
    }
}
