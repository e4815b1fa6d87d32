using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Neo4j.Statements.Conditions;

/// <summary>What a condition is about: the variable of a node, that of the link which leads to it, if one does, and the labels that it can have.</summary>
internal readonly record struct NodeVariables(string Node, string? Link, IReadOnlyList<NodeLabel> Labels);
