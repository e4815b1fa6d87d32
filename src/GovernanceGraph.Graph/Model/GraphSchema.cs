using System.Collections.Frozen;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.Graph.Model;

/// <summary>
/// What the graph may hold: labels, relationship types, properties, interfaces. Read once from <c>schema/governance.graphql</c>; the served
/// schema, the check of the seed and the indexes of both stores derive from it.
/// </summary>
public sealed class GraphSchema
{
    /// <summary>The interface of every node.</summary>
    public const string NodeInterfaceName = "Node";

    /// <summary>The type that describes every link.</summary>
    public const string LinkTypeName = "Link";

    private readonly FrozenDictionary<string, NodeLabel> _labels;
    private readonly FrozenDictionary<string, NodeLabel> _plurals;
    private readonly FrozenDictionary<string, NodeInterface> _interfaces;
    private readonly FrozenDictionary<string, RelationshipType> _relationships;

    internal GraphSchema(
        DocumentNode document,
        IReadOnlyList<NodeLabel> labels,
        IReadOnlyList<NodeInterface> interfaces,
        IReadOnlyList<RelationshipType> relationships,
        IReadOnlyList<EnumDefinition> enums,
        IReadOnlyList<ValueType> values,
        PropertyLayout linkLayout)
    {
        Document = document;
        Labels = labels;
        Interfaces = interfaces;
        Relationships = relationships;
        Enums = enums;
        Values = values;
        LinkLayout = linkLayout;
        for (var i = 0; i < labels.Count; i++)
            labels[i].Ordinal = i;
        for (var i = 0; i < relationships.Count; i++)
            relationships[i].Ordinal = i;
        _labels = labels.ToFrozenDictionary(label => label.Name);
        _plurals = labels.ToFrozenDictionary(label => label.Plural);
        _interfaces = interfaces.ToFrozenDictionary(type => type.Name);
        _relationships = relationships.ToFrozenDictionary(type => type.Name);
    }

    /// <summary>The schema as written, for what is served as it stands.</summary>
    public DocumentNode Document { get; }

    /// <summary>The labels in the order of the schema.</summary>
    public IReadOnlyList<NodeLabel> Labels { get; }

    /// <summary>The interfaces in the order of the schema, <c>Node</c> among them.</summary>
    public IReadOnlyList<NodeInterface> Interfaces { get; }

    /// <summary>The relationship types in the order of the enum <c>LinkType</c>.</summary>
    public IReadOnlyList<RelationshipType> Relationships { get; }

    /// <summary>The enums in the order of the schema.</summary>
    public IReadOnlyList<EnumDefinition> Enums { get; }

    /// <summary>The value types in the order of the schema.</summary>
    public IReadOnlyList<ValueType> Values { get; }

    /// <summary>The properties of links: those of every link, and those of some types.</summary>
    public PropertyLayout LinkLayout { get; }

    /// <summary>The label of that name, or null.</summary>
    public NodeLabel? FindLabel(string name) => _labels.GetValueOrDefault(name);

    /// <summary>The label with that plural, or null.</summary>
    public NodeLabel? FindPlural(string plural) => _plurals.GetValueOrDefault(plural);

    /// <summary>The interface of that name, or null.</summary>
    public NodeInterface? FindInterface(string name) => _interfaces.GetValueOrDefault(name);

    /// <summary>The relationship type of that name, or null.</summary>
    public RelationshipType? FindRelationship(string name) => _relationships.GetValueOrDefault(name);

    /// <summary>Reads the schema from SDL.</summary>
    /// <exception cref="GraphSchemaException">Something in it does not fit together; all of it is listed.</exception>
    public static GraphSchema Read(DocumentNode document) => new GraphSchemaReader(document).Read();
}
