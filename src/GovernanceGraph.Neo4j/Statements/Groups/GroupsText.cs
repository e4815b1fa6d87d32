namespace GovernanceGraph.Neo4j.Statements.Groups;

/// <summary>Groups in a statement.</summary>
/// <param name="Groups">
/// The variable of a list with, of each group, how many rows it has, the value of each key (of a node, its id), and of each number how many there
/// are, the sum of their thousands of millions and that of the rest, the least and the greatest.
/// </param>
/// <param name="Nodes">Of each key that is a relationship, the variable of a list of its nodes, each once.</param>
internal sealed record GroupsText(string Groups, IReadOnlyList<string> Nodes);
