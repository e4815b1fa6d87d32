using System.Collections.Frozen;

namespace GovernanceGraph.Graph.Model;

/// <summary>Which end of a link one looks from.</summary>
public enum Direction
{
    /// <summary>From where it begins.</summary>
    Out,

    /// <summary>From where it ends.</summary>
    In,

    /// <summary>From either end.</summary>
    Both,
}

/// <summary>A kind of link: which labels it may join, and which properties it has beside those of every link.</summary>
public sealed class RelationshipType
{
    private readonly FrozenDictionary<(string From, string To), RelationshipEnds> _ends;

    internal RelationshipType(string name, string? description, IReadOnlyList<RelationshipEnds> ends, IReadOnlyCollection<string> properties, bool leadsUp)
    {
        Name = name;
        Description = description;
        Ends = ends;
        OwnProperties = properties;
        LeadsUp = leadsUp;
        _ends = ends.ToFrozenDictionary(end => (end.From, end.To));
    }

    /// <summary>The type, such as <c>OWNED_BY</c>.</summary>
    public string Name { get; }

    /// <summary>Its place in <see cref="GraphSchema.Relationships"/>, for tables by type.</summary>
    internal int Ordinal { get; set; }

    /// <summary>What it says, or null.</summary>
    public string? Description { get; }

    /// <summary>The pairs of labels it may join.</summary>
    public IReadOnlyList<RelationshipEnds> Ends { get; }

    /// <summary>The link properties that only some types have and this one does, such as <c>modes</c>.</summary>
    public IReadOnlyCollection<string> OwnProperties { get; }

    /// <summary>Whether it is part of the way up of an accountability chain (ontology, section 6).</summary>
    public bool LeadsUp { get; }

    /// <summary>What holds between these labels, or null where the type may not join them.</summary>
    public RelationshipEnds? FindEnds(string fromLabel, string toLabel) => _ends.GetValueOrDefault((fromLabel, toLabel));

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A pair of labels that a relationship type joins, and whether an end may have one such link at most.</summary>
public sealed record RelationshipEnds(string From, string To, bool AtMostOneOut, bool AtMostOneIn);

/// <summary>A relationship as seen from a label: one field of the schema.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Description">What it leads to, in a planner's words, or null.</param>
/// <param name="Type">The relationship type, such as <c>OWNED_BY</c>.</param>
/// <param name="Direction">The end it looks from.</param>
/// <param name="Target">The label or interface it leads to.</param>
/// <param name="TargetLabels">The labels at the other end that it shows.</param>
/// <param name="IsSingle">Whether there is one at most.</param>
/// <param name="IsReadOnly">Whether lists are neither filtered nor counted by it.</param>
public sealed record RelationshipField(
    string Name,
    string? Description,
    string Type,
    Direction Direction,
    string Target,
    IReadOnlyList<string> TargetLabels,
    bool IsSingle,
    bool IsReadOnly);
