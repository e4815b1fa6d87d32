using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Neo4j.Storage;

/// <summary>
/// Under which labels, types and properties the graph lies in Neo4j. A column lies under its own name; what stands beside it has a name with a
/// colon, which no column has. Every name that goes into a statement is quoted, and comes from the model alone.
/// </summary>
internal static class StoredNames
{
    /// <summary>The label that every node has beside its own.</summary>
    public const string Node = "Node";

    /// <summary>The label of the one node that says which graph this is, and whether it is whole.</summary>
    public const string GraphState = "GraphState";

    /// <summary>The label of the nodes that remember a change set each.</summary>
    public const string Commit = "Commit";

    /// <summary>
    /// The type of the links from a node to what stands above it, one for each link that leads up, whichever way that is written. Derived when
    /// a change is made, so that Neo4j follows one type in one direction.
    /// </summary>
    public const string Up = "up:";

    public const string Id = "id";

    public const string Origin = "origin:";

    public const string Revision = "revision:";

    /// <summary>The dates of the documents cited, ascending.</summary>
    public const string AttestedOn = "attestedOn:";

    /// <summary>The first day on which it is there, <c>yyyy-MM-dd</c>; absent where it always was.</summary>
    public const string FirstDay = "firstDay:";

    /// <summary>The last day on which it is there; absent where nothing ends it.</summary>
    public const string LastDay = "lastDay:";

    /// <summary>All search tokens, parted by blanks: what the full-text index is made of.</summary>
    public const string Tokens = "tokens:";

    /// <summary>
    /// What a node or link was when `seed` wrote it, as a hash. Only what `seed` wrote has it, so that a newer seed takes away nothing else.
    /// </summary>
    public const string Hash = "hash:";

    /// <summary>The full-text index of <see cref="Tokens"/>: blanks part the tokens, and nothing else is done to them.</summary>
    public const string SearchIndex = "graph_search";

    /// <summary>The full-text index of the documents that nodes cite: a document's id is one token.</summary>
    public const string CitingNodesIndex = "graph_citing_nodes";

    /// <summary>The full-text index of the documents that links cite.</summary>
    public const string CitingLinksIndex = "graph_citing_links";

    /// <summary>The property in which the fold of a text column lies.</summary>
    public static string Fold(Column column) => $"fold:{column.Name}";

    /// <summary>A name as it stands in a statement.</summary>
    public static string Quote(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";
}
