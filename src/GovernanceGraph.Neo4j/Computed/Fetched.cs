namespace GovernanceGraph.Neo4j.Computed;

/// <summary>The variables of a statement that hold what was fetched: a list of nodes and a list of links, each once.</summary>
internal sealed record Fetched(string Nodes, string Links);
