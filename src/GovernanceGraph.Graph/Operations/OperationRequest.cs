using System.Text.Json;

namespace GovernanceGraph.Graph.Operations;

/// <summary>An operation as a client sends it.</summary>
/// <param name="Document">The document, UTF-8.</param>
/// <param name="OperationName">The operation to execute; null for the only one.</param>
/// <param name="Variables">A JSON object; undefined or null when there are none.</param>
public sealed record OperationRequest(ReadOnlyMemory<byte> Document, string? OperationName, JsonElement Variables)
{
    /// <summary>Whether only a query may be executed, as over GET.</summary>
    public bool QueriesOnly { get; init; }

    /// <summary>What a response that has errors carries in <c>extensions.requestId</c>; null for nothing.</summary>
    public string? RequestId { get; init; }

    /// <summary>Whether the response carries its plan as text in <c>extensions.plan</c>: for development.</summary>
    public bool ExplainPlan { get; init; }
}
