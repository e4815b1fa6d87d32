using System.Text.Json;

namespace GovernanceGraph.Server.Http;

/// <summary>What a request asks for (GraphQL over HTTP, "Request Parameters"), over POST and GET alike.</summary>
internal sealed class RequestParameters
{
    /// <summary>The document, UTF-8; null when it is not sent.</summary>
    public byte[]? Query { get; set; }

    /// <summary>The name of the operation to execute; null when it is not sent.</summary>
    public string? OperationName { get; set; }

    /// <summary>An object, null or undefined.</summary>
    public JsonElement Variables { get; set; }

    /// <summary>An object, null or undefined.</summary>
    public JsonElement Extensions { get; set; }
}
