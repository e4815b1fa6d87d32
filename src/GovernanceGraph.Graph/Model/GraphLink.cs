namespace GovernanceGraph.Graph.Model;

/// <summary>A link with all its stored values. Immutable: nobody writes to the arrays once a change set holds it.</summary>
public sealed class GraphLink
{
    /// <summary>The relationship type.</summary>
    public required RelationshipType Type { get; init; }

    /// <summary>Derived from ends, type and what tells two links between the same ends apart (design, "Statement identity").</summary>
    public required string Id { get; init; }

    /// <summary>The id of the node it begins at.</summary>
    public required string From { get; init; }

    /// <summary>The id of the node it ends at.</summary>
    public required string To { get; init; }

    /// <summary>The values by <see cref="Column.Index"/> of <see cref="GraphSchema.LinkLayout"/>, as in <see cref="GraphNode.Values"/>.</summary>
    public required object?[] Values { get; init; }

    /// <summary>The folds of text, as in <see cref="GraphNode.Folds"/>.</summary>
    public required object?[] Folds { get; init; }

    /// <summary>The dates of the documents cited, ascending, each once.</summary>
    public required string[] AttestedOn { get; init; }

    /// <summary>Who it came from.</summary>
    public Origin Origin { get; init; }

    /// <summary>How often it was written, from 1.</summary>
    public int Revision { get; init; } = 1;

    /// <inheritdoc/>
    public override string ToString() => Id;
}
