namespace GovernanceGraph.Neo4j.Statements;

/// <summary>
/// The variables that live in one subquery, which are named alike in all. What a subquery returns has a name of its own
/// (<see cref="StatementBuilder.Variable"/>), and so has what a condition or a page brings in.
/// </summary>
internal static class Locals
{
    /// <summary>The node that is found.</summary>
    public const string Node = "c";

    /// <summary>The link that leads to it, or that is looked at.</summary>
    public const string Link = "l";

    /// <summary>What is gone on from: a node or a link.</summary>
    public const string Parent = "p";

    /// <summary>Where a node that is gone on from stands in the list above.</summary>
    public const string Position = "i";

    /// <summary>From where the node was found: positions, or links with their positions.</summary>
    public const string Found = "a";

    /// <summary>An id that something names.</summary>
    public const string Id = "id";
}
