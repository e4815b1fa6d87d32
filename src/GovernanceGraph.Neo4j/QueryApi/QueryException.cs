namespace GovernanceGraph.Neo4j.QueryApi;

/// <summary>Neo4j answered a statement with an error. The message is Neo4j's own: for the log of the service, never for its clients.</summary>
internal sealed class QueryException(string code, string message) : Exception($"{code}: {message}")
{
    /// <summary>Neo4j's code, as <c>Neo.TransientError.Transaction.DeadlockDetected</c>.</summary>
    public string Code { get; } = code;
}
