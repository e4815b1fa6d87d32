using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Neo4j.Statements;

/// <summary>Finds nodes by their ids, which lead to them by an index.</summary>
internal static class NodeById
{
    /// <summary>The pattern of the node that has the id in <see cref="Locals.Id"/>.</summary>
    public static string Pattern(string node) => $"({node}:{StoredNames.Quote(StoredNames.Node)} {{{StoredNames.Quote(StoredNames.Id)}: {Locals.Id}}})";
}
