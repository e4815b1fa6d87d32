namespace GovernanceGraph.Neo4j.Writing;

/// <summary>The database does not take a change now. The message says why, and what an operator can do.</summary>
public sealed class GraphWriteException(string message) : Exception(message);
