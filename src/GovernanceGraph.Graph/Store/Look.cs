using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Store;

/// <summary>One look around: from nodes to others, and from those on.</summary>
public abstract record Look
{
    /// <summary>What is looked at from the nodes found.</summary>
    public IReadOnlyList<Look> Then { get; init; } = [];

    /// <summary>The labels from which it looks; null for all.</summary>
    public IReadOnlyList<string>? From { get; init; }

    /// <summary>Whether the way up begins at what it finds.</summary>
    public bool BeginsUp { get; init; }

    /// <summary>The fields and arguments of which one must be asked for; null where it always looks.</summary>
    public IReadOnlyList<string>? For { get; init; }
}

/// <summary>Along visible links of some types, one link far.</summary>
/// <param name="Direction">The end of the links at which it looks from.</param>
/// <param name="Types">The types.</param>
public sealed record LinkLook(Direction Direction, params IReadOnlyList<string> Types) : Look
{
    /// <summary>The labels to which it looks; null for all.</summary>
    public IReadOnlyList<string>? To { get; init; }

    /// <summary>Along links that begin there.</summary>
    public static LinkLook Out(params IReadOnlyList<string> types) => new(Direction.Out, types);

    /// <summary>Along links that end there.</summary>
    public static LinkLook In(params IReadOnlyList<string> types) => new(Direction.In, types);
}

/// <summary>Along visible links of one type as far as they lead between nodes of one label; what it looks from is among what it finds.</summary>
public sealed record FarLook(Direction Direction, string Type, string Label) : Look;

/// <summary>Several ways of one length, whose ends are one set of nodes.</summary>
public sealed record SeveralLook(IReadOnlyList<LinkLook> Ways) : Look;

/// <summary>At the documents that a node cites.</summary>
public sealed record CitedLook : Look;

/// <summary>
/// At the nodes and links whose ids a column lists: <c>id.property</c> is a node's, and a link's id begins with its start and its type
/// (design, "Statement identity").
/// </summary>
public sealed record NamedLook(string Column) : Look;
