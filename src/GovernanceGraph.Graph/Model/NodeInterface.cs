namespace GovernanceGraph.Graph.Model;

/// <summary>Several labels that a relationship can lead to, and what they have in common: an interface of the schema.</summary>
public sealed class NodeInterface
{
    internal NodeInterface(
        string name,
        string? description,
        IReadOnlyList<string> interfaces,
        IReadOnlyList<NodeLabel> labels,
        IReadOnlyList<Property> properties,
        IReadOnlyList<RelationshipField> relationships,
        IReadOnlyList<ComputedField> computed)
    {
        Name = name;
        Description = description;
        Interfaces = interfaces;
        Labels = labels;
        Properties = properties;
        Relationships = relationships;
        Computed = computed;
    }

    /// <summary>The name in the schema.</summary>
    public string Name { get; }

    /// <summary>What these labels have in common, or null.</summary>
    public string? Description { get; }

    /// <summary>The interfaces it implements itself.</summary>
    public IReadOnlyList<string> Interfaces { get; }

    /// <summary>The labels that implement it.</summary>
    public IReadOnlyList<NodeLabel> Labels { get; }

    /// <summary>The properties of every one of them, those of its own interfaces included.</summary>
    public IReadOnlyList<Property> Properties { get; }

    /// <summary>The relationships seen from every one of them.</summary>
    public IReadOnlyList<RelationshipField> Relationships { get; }

    /// <summary>The fields that are worked out on every one of them.</summary>
    public IReadOnlyList<ComputedField> Computed { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
