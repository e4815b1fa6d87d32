namespace GovernanceGraph.Graph.Model;

/// <summary>A property as read from the schema, before it is laid out in the columns of a label.</summary>
internal sealed record PropertyDeclaration(string Name, string TypeName)
{
    public string? Description { get; init; }

    public ColumnKind Kind { get; init; }

    public EnumDefinition? Enum { get; init; }

    public ValueType? Value { get; init; }

    public bool IsList { get; init; }

    public bool IsRequired { get; init; }

    public bool IsIndexed { get; init; }

    public int? SearchWeight { get; init; }

    public bool IsReadOnly { get; init; }

    public string? DerivedBy { get; init; }

    public IEnumerable<Column> CreateColumns() => Value is null
        ? [new Column(Name, Kind, Enum, IsList, IsRequired)]
        : Value.Fields.Select(field => new Column($"{Name}.{field.Name}", field.Kind, field.Enum, IsList, IsRequired && field.IsRequired));
}
