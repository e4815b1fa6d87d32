namespace GovernanceGraph.Graph.Model;

/// <summary>Who a node or link came from: loading a newer seed touches only what has origin Seed.</summary>
public enum Origin
{
    /// <summary>The published record.</summary>
    Seed,

    /// <summary>A user of the service.</summary>
    User,
}

/// <summary>A node with all its stored values. Immutable: nobody writes to the arrays once a change set holds it.</summary>
public sealed class GraphNode
{
    /// <summary>The label.</summary>
    public required NodeLabel Label { get; init; }

    /// <summary>The readable id, unique across labels.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// The values by <see cref="Column.Index"/>: <see cref="string"/>, <see cref="int"/>, <see cref="double"/>, <see cref="bool"/>, null,
    /// or for a list <c>string?[]</c>, <c>int?[]</c>, <c>double?[]</c>, <c>bool?[]</c> (never null, elements null only in lists of values).
    /// </summary>
    public required object?[] Values { get; init; }

    /// <summary>The folds of text by <see cref="Column.Index"/>, in the shape of <see cref="Values"/>; null for everything but text.</summary>
    public required object?[] Folds { get; init; }

    /// <summary>The tokens of each searched property that has any.</summary>
    public required IReadOnlyList<SearchTokens> Tokens { get; init; }

    /// <summary>The dates of the documents cited, ascending, each once (design, "Time").</summary>
    public required string[] AttestedOn { get; init; }

    /// <summary>Who it came from.</summary>
    public Origin Origin { get; init; }

    /// <summary>How often it was written, from 1.</summary>
    public int Revision { get; init; } = 1;

    /// <inheritdoc/>
    public override string ToString() => Id;
}

/// <summary>The search tokens of one property (design, contract 6): folds of its words, plural forms reduced.</summary>
/// <param name="Property">The searched property.</param>
/// <param name="Tokens">Distinct tokens, ordered by their UTF-8 bytes.</param>
/// <param name="Wholes">The fold of the whole text, or of each text of a list: what an exact name is compared with.</param>
public sealed record SearchTokens(Property Property, string[] Tokens, string[] Wholes);
