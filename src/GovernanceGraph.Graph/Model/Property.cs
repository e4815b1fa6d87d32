namespace GovernanceGraph.Graph.Model;

/// <summary>A property of a node or link, as the schema writes it.</summary>
public sealed class Property
{
    internal Property(PropertyDeclaration declaration, IReadOnlyList<Column> columns)
    {
        Name = declaration.Name;
        Description = declaration.Description;
        IsList = declaration.IsList;
        IsRequired = declaration.IsRequired;
        IsIndexed = declaration.IsIndexed;
        SearchWeight = declaration.SearchWeight;
        IsReadOnly = declaration.IsReadOnly;
        DerivedBy = declaration.DerivedBy;
        Value = declaration.Value;
        TypeName = declaration.TypeName;
        Columns = columns;
    }

    /// <summary>The field's name.</summary>
    public string Name { get; }

    /// <summary>What it says, in a planner's words, or null.</summary>
    public string? Description { get; }

    /// <summary>The name of the field's type, without list and non-null: <c>String</c>, <c>BodyKind</c>, <c>Period</c>.</summary>
    public string TypeName { get; }

    /// <summary>Whether it is a list.</summary>
    public bool IsList { get; }

    /// <summary>Whether every node or link has it.</summary>
    public bool IsRequired { get; }

    /// <summary>Whether the stores keep an index of it.</summary>
    public bool IsIndexed { get; }

    /// <summary>What a word found in it counts in a search; null where it is not searched.</summary>
    public int? SearchWeight { get; }

    /// <summary>Whether lists are neither filtered, sorted nor counted by it.</summary>
    public bool IsReadOnly { get; }

    /// <summary>The class that works it out when a change is made; null where it is written.</summary>
    public string? DerivedBy { get; }

    /// <summary>The value type of a property such as <c>published: Period</c>; null for a plain one.</summary>
    public ValueType? Value { get; }

    /// <summary>Its columns: one, or one for each field of <see cref="Value"/>.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The only column of a plain property.</summary>
    public Column Column => Value is null ? Columns[0] : throw new InvalidOperationException($"Property {Name} is a {Value.Name} and has several columns.");

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A small value without an identity of its own, such as a period or a citation.</summary>
public sealed class ValueType
{
    internal ValueType(string name, string? description, IReadOnlyList<ValueField> fields)
    {
        Name = name;
        Description = description;
        Fields = fields;
    }

    /// <summary>The name in the schema.</summary>
    public string Name { get; }

    /// <summary>What it is, or null.</summary>
    public string? Description { get; }

    /// <summary>Its fields in the order of the schema.</summary>
    public IReadOnlyList<ValueField> Fields { get; }
}

/// <summary>A field of a value. One whose type is a label keeps that node's id.</summary>
public sealed record ValueField(string Name, string? Description, ColumnKind Kind, EnumDefinition? Enum, bool IsRequired, string? NodeLabel);
