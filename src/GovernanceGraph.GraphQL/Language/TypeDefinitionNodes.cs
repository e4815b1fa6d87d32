namespace GovernanceGraph.GraphQL.Language;

/// <summary>A definition of a type (specification 3.4).</summary>
public abstract class TypeDefinitionNode : TypeSystemDefinitionNode
{
    /// <summary>The name of the type.</summary>
    public abstract NameNode Name { get; init; }
}

/// <summary>A scalar (specification 3.5).</summary>
public sealed class ScalarTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeDefinition;

    /// <inheritdoc/>
    public override StringValueNode? Description { get; init; }

    /// <inheritdoc/>
    public required override NameNode Name { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.Add(Description);
        children.Add(Name);
        children.AddAll(Directives);
    }
}

/// <summary>An object type (specification 3.6).</summary>
public sealed class ObjectTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectTypeDefinition;

    /// <inheritdoc/>
    public override StringValueNode? Description { get; init; }

    /// <inheritdoc/>
    public required override NameNode Name { get; init; }

    /// <summary>The interfaces it implements, in the order written.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; init; } = [];

    /// <inheritdoc/>
    public override IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <summary>In the order written.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; init; } = [];

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.Add(Description);
        children.Add(Name);
        children.AddAll(Interfaces);
        children.AddAll(Directives);
        children.AddAll(Fields);
    }
}

/// <summary>An interface (specification 3.7).</summary>
public sealed class InterfaceTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeDefinition;

    /// <inheritdoc/>
    public override StringValueNode? Description { get; init; }

    /// <inheritdoc/>
    public required override NameNode Name { get; init; }

    /// <summary>The interfaces it implements, in the order written.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; init; } = [];

    /// <inheritdoc/>
    public override IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <summary>In the order written.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; init; } = [];

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.Add(Description);
        children.Add(Name);
        children.AddAll(Interfaces);
        children.AddAll(Directives);
        children.AddAll(Fields);
    }
}

/// <summary>A union (specification 3.8).</summary>
public sealed class UnionTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.UnionTypeDefinition;

    /// <inheritdoc/>
    public override StringValueNode? Description { get; init; }

    /// <inheritdoc/>
    public required override NameNode Name { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <summary>The members.</summary>
    public IReadOnlyList<NamedTypeNode> Types { get; init; } = [];

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.Add(Description);
        children.Add(Name);
        children.AddAll(Directives);
        children.AddAll(Types);
    }
}

/// <summary>An enum (specification 3.9).</summary>
public sealed class EnumTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumTypeDefinition;

    /// <inheritdoc/>
    public override StringValueNode? Description { get; init; }

    /// <inheritdoc/>
    public required override NameNode Name { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <summary>In the order written.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; init; } = [];

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.Add(Description);
        children.Add(Name);
        children.AddAll(Directives);
        children.AddAll(Values);
    }
}

/// <summary>An input object type (specification 3.10).</summary>
public sealed class InputObjectTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeDefinition;

    /// <inheritdoc/>
    public override StringValueNode? Description { get; init; }

    /// <inheritdoc/>
    public required override NameNode Name { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <summary>In the order written.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; init; } = [];

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.Add(Description);
        children.Add(Name);
        children.AddAll(Directives);
        children.AddAll(Fields);
    }
}
