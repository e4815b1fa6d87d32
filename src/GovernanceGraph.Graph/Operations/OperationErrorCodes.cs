namespace GovernanceGraph.Graph.Operations;

/// <summary>Codes of errors that arise between HTTP and the graph; <c>docs/errors.md</c> lists them all.</summary>
public static class OperationErrorCodes
{
    /// <summary>The operation may not be sent in this way.</summary>
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";
}
