namespace GovernanceGraph.GraphQL.Language;

/// <summary>A definition of the schema, a type or a directive (specification 3.1).</summary>
public abstract class TypeSystemDefinitionNode : DefinitionNode
{
    /// <summary>Null where there is none.</summary>
    public abstract StringValueNode? Description { get; init; }
}

/// <summary><c>schema { … }</c> (specification 3.3).</summary>
public sealed class SchemaDefinitionNode : TypeSystemDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SchemaDefinition;

    /// <inheritdoc/>
    public override StringValueNode? Description { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <summary>In the order written.</summary>
    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; init; } = [];

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.Add(Description);
        children.AddAll(Directives);
        children.AddAll(OperationTypes);
    }
}

/// <summary>The root type of one kind of operation (specification 3.3.1).</summary>
public sealed class OperationTypeDefinitionNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.OperationTypeDefinition;

    /// <summary>The kind of operation.</summary>
    public OperationType Operation { get; init; }

    /// <summary>Its type.</summary>
    public required NamedTypeNode Type { get; init; }

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.Add(Type);
    }
}

/// <summary>A directive that the schema knows (specification 3.13).</summary>
public sealed class DirectiveDefinitionNode : TypeSystemDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.DirectiveDefinition;

    /// <inheritdoc/>
    public override StringValueNode? Description { get; init; }

    /// <summary>The name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>In the order written.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; init; } = [];

    /// <summary>Whether it may be applied more than once at a place.</summary>
    public bool Repeatable { get; init; }

    /// <summary>Names of directive locations; the parser refuses others.</summary>
    public IReadOnlyList<NameNode> Locations { get; init; } = [];

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.Add(Description);
        children.Add(Name);
        children.AddAll(Arguments);
        children.AddAll(Locations);
    }
}
