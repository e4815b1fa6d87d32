namespace GovernanceGraph.GraphQL.Language;

/// <summary>A field of an object type or an interface (specification 3.6).</summary>
public sealed class FieldDefinitionNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FieldDefinition;

    /// <summary>Null where there is none.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>In the order written.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; init; } = [];

    /// <summary>Its type.</summary>
    public required TypeNode Type { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.Add(Description);
        children.Add(Name);
        children.AddAll(Arguments);
        children.Add(Type);
        children.AddAll(Directives);
    }
}

/// <summary>An argument, or a field of an input object type (specification 3.6.1).</summary>
public sealed class InputValueDefinitionNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InputValueDefinition;

    /// <summary>Null where there is none.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>Its type.</summary>
    public required TypeNode Type { get; init; }

    /// <summary>Null where there is none; a <see cref="NullValueNode"/> where the default is <c>null</c>.</summary>
    public ValueNode? DefaultValue { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.Add(Description);
        children.Add(Name);
        children.Add(Type);
        children.Add(DefaultValue);
        children.AddAll(Directives);
    }
}

/// <summary>A value of an enum (specification 3.9).</summary>
public sealed class EnumValueDefinitionNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumValueDefinition;

    /// <summary>Null where there is none.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The name.</summary>
    public required NameNode Name { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.Add(Description);
        children.Add(Name);
        children.AddAll(Directives);
    }
}
