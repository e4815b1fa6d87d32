namespace GovernanceGraph.Neo4j.QueryApi;

/// <summary>
/// Nothing that Neo4j says came back: what became of the statement is not known. The message says what happened and names no address; what the
/// platform said, which may, is the inner exception.
/// </summary>
internal sealed class ConnectionFailedException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Says in words what the platform reports.</summary>
    public static ConnectionFailedException Of(Exception exception) => new(
        exception switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "The name of Neo4j's host is not known.",
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } =>
                "No secure connection to Neo4j comes about: it has none, or its certificate is not trusted here.",
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => "Neo4j cannot be reached: no connection comes about.",
            OperationCanceledException => "Neo4j cannot be reached: no connection comes about in time.",
            _ => "The connection to Neo4j broke.",
        },
        exception);
}
