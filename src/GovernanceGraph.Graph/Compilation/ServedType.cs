using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Compilation;

/// <summary>A label or an interface as the served schema presents it: what both have, in one shape.</summary>
internal sealed class ServedType
{
    public ServedType(NodeLabel label)
    {
        Name = label.Name;
        Description = label.Description;
        Interfaces = label.Interfaces;
        Properties = label.Layout.Properties;
        Relationships = label.Relationships;
        Computed = label.Computed;
        Labels = [label];
        IsInterface = false;
    }

    public ServedType(NodeInterface type)
    {
        Name = type.Name;
        Description = type.Description;
        Interfaces = type.Interfaces;
        Properties = type.Properties;
        Relationships = type.Relationships;
        Computed = type.Computed;
        Labels = type.Labels;
        IsInterface = true;
    }

    public string Name { get; }

    public string? Description { get; }

    public bool IsInterface { get; }

    public IReadOnlyList<string> Interfaces { get; }

    public IReadOnlyList<Property> Properties { get; }

    public IReadOnlyList<RelationshipField> Relationships { get; }

    public IReadOnlyList<ComputedField> Computed { get; }

    public IReadOnlyList<NodeLabel> Labels { get; }

    public Property? FindProperty(string name) => Properties.FirstOrDefault(property => property.Name == name);

    public RelationshipField? FindRelationship(string name) => Relationships.FirstOrDefault(field => field.Name == name);

    /// <summary>The properties that a condition can name.</summary>
    public IEnumerable<Property> Filterable => Properties.Where(property => !property.IsReadOnly);

    /// <summary>The relationships that a condition can name.</summary>
    public IEnumerable<RelationshipField> FilterableRelationships => Relationships.Where(relationship => !relationship.IsReadOnly);

    /// <summary>The properties that a list can be sorted by: names, and what is no free text.</summary>
    public IEnumerable<Property> Sortable => Filterable.Where(property =>
        !property.IsList && (property.Value is not null || property.IsIndexed || property.Column.Kind is not (ColumnKind.Text or ColumnKind.Id)) && property.Name != "basis");

    /// <summary>The properties that groups can be made by: closed words, numbers, truth values, and dates by their year.</summary>
    public IEnumerable<Property> Groupable => Filterable.Where(property =>
        !property.IsList && property.Value is null && property.Column.Kind is not (ColumnKind.Id or ColumnKind.Text) || property.TypeName == "Period");

    /// <summary>The relationships that groups can be made by: those that lead to one kind of thing, or to those responsible.</summary>
    public IEnumerable<RelationshipField> GroupableRelationships => FilterableRelationships.Where(relationship => relationship.Target != GraphSchema.NodeInterfaceName);
}
