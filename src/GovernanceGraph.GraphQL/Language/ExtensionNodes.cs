namespace GovernanceGraph.GraphQL.Language;

/// <summary>An extension of the schema or of a type (specification 3.1.1).</summary>
public abstract class TypeSystemExtensionNode : DefinitionNode;

/// <summary>An extension of a type (specification 3.4.3).</summary>
public abstract class TypeExtensionNode : TypeSystemExtensionNode
{
    /// <summary>The name of the type it extends.</summary>
    public abstract NameNode Name { get; init; }
}

/// <summary><c>extend schema</c> (specification 3.3.2).</summary>
public sealed class SchemaExtensionNode : TypeSystemExtensionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SchemaExtension;

    /// <inheritdoc/>
    public override IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <summary>In the order written.</summary>
    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; init; } = [];

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.AddAll(Directives);
        children.AddAll(OperationTypes);
    }
}

/// <summary><c>extend scalar</c> (specification 3.5.7).</summary>
public sealed class ScalarTypeExtensionNode : TypeExtensionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeExtension;

    /// <inheritdoc/>
    public required override NameNode Name { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.Add(Name);
        children.AddAll(Directives);
    }
}

/// <summary><c>extend type</c> (specification 3.6.3).</summary>
public sealed class ObjectTypeExtensionNode : TypeExtensionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectTypeExtension;

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
        children.Add(Name);
        children.AddAll(Interfaces);
        children.AddAll(Directives);
        children.AddAll(Fields);
    }
}

/// <summary><c>extend interface</c> (specification 3.7.1).</summary>
public sealed class InterfaceTypeExtensionNode : TypeExtensionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeExtension;

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
        children.Add(Name);
        children.AddAll(Interfaces);
        children.AddAll(Directives);
        children.AddAll(Fields);
    }
}

/// <summary><c>extend union</c> (specification 3.8.1).</summary>
public sealed class UnionTypeExtensionNode : TypeExtensionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.UnionTypeExtension;

    /// <inheritdoc/>
    public required override NameNode Name { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <summary>The members it adds.</summary>
    public IReadOnlyList<NamedTypeNode> Types { get; init; } = [];

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.Add(Name);
        children.AddAll(Directives);
        children.AddAll(Types);
    }
}

/// <summary><c>extend enum</c> (specification 3.9.1).</summary>
public sealed class EnumTypeExtensionNode : TypeExtensionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumTypeExtension;

    /// <inheritdoc/>
    public required override NameNode Name { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <summary>In the order written.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; init; } = [];

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.Add(Name);
        children.AddAll(Directives);
        children.AddAll(Values);
    }
}

/// <summary><c>extend input</c> (specification 3.10.1).</summary>
public sealed class InputObjectTypeExtensionNode : TypeExtensionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeExtension;

    /// <inheritdoc/>
    public required override NameNode Name { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <summary>In the order written.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; init; } = [];

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.Add(Name);
        children.AddAll(Directives);
        children.AddAll(Fields);
    }
}
