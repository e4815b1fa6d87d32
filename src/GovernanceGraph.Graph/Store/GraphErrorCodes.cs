namespace GovernanceGraph.Graph.Store;

/// <summary>The values of <c>extensions.code</c> that the graph gives its errors; <c>docs/errors.md</c> lists them all.</summary>
public static class GraphErrorCodes
{
    /// <summary>The graph is kept elsewhere and cannot be reached now.</summary>
    public const string GraphUnavailable = "GRAPH_UNAVAILABLE";

    /// <summary>There is nothing under the id, on that date, or at the address.</summary>
    public const string NotFound = "NOT_FOUND";
}
