using System.Collections.Frozen;

namespace GovernanceGraph.Graph.Model;

/// <summary>When a node is there (design, "Time").</summary>
public enum Presence
{
    /// <summary>Within its printed period: bodies, posts, services, instruments.</summary>
    Period,

    /// <summary>From the earliest date of a document that cites it: findings, evidence, documents.</summary>
    Record,

    /// <summary>Always: areas, themes, indicators, terms, people.</summary>
    Always,
}

/// <summary>A kind of node: one type of the schema with <c>@node</c>.</summary>
public sealed class NodeLabel
{
    private readonly FrozenDictionary<string, RelationshipField> _relationships;

    internal NodeLabel(
        string name,
        string? description,
        string plural,
        Presence presence,
        PropertyLayout layout,
        IReadOnlyList<string> interfaces,
        IReadOnlyList<RelationshipField> relationships,
        IReadOnlyList<ComputedField> computed)
    {
        Name = name;
        Description = description;
        Plural = plural;
        Presence = presence;
        Layout = layout;
        Interfaces = interfaces;
        Relationships = relationships;
        Computed = computed;
        _relationships = relationships.ToFrozenDictionary(field => field.Name);
    }

    /// <summary>The label, which is also the served type's name.</summary>
    public string Name { get; }

    /// <summary>Its place in <see cref="GraphSchema.Labels"/>, for tables by label.</summary>
    internal int Ordinal { get; set; }

    /// <summary>What it holds, in a planner's words, or null.</summary>
    public string? Description { get; }

    /// <summary>The name of the root field that lists it, and of its lists in the seed.</summary>
    public string Plural { get; }

    /// <summary>When a node of it is there.</summary>
    public Presence Presence { get; }

    /// <summary>Its properties.</summary>
    public PropertyLayout Layout { get; }

    /// <summary>The interfaces it implements, <c>Node</c> last.</summary>
    public IReadOnlyList<string> Interfaces { get; }

    /// <summary>The relationships as seen from it.</summary>
    public IReadOnlyList<RelationshipField> Relationships { get; }

    /// <summary>The fields worked out when the question is asked.</summary>
    public IReadOnlyList<ComputedField> Computed { get; }

    /// <summary>The relationship field of that name, or null.</summary>
    public RelationshipField? FindRelationship(string name) => _relationships.GetValueOrDefault(name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A field of the schema with <c>@computed</c>: its name, the class that works it out, and name, arguments and type as written.</summary>
public sealed record ComputedField(string Name, string? Description, string By, string Signature);
