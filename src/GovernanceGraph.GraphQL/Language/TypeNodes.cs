namespace GovernanceGraph.GraphQL.Language;

/// <summary>A reference to a type (specification 2.11).</summary>
public abstract class TypeNode : SyntaxNode;

/// <summary>The name of a type.</summary>
public sealed class NamedTypeNode : TypeNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NamedType;

    /// <summary>The name.</summary>
    public required NameNode Name { get; init; }

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.Add(Name);
    }
}

/// <summary><c>[T]</c>.</summary>
public sealed class ListTypeNode : TypeNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ListType;

    /// <summary>The type of the elements.</summary>
    public required TypeNode Type { get; init; }

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.Add(Type);
    }
}

/// <summary><c>T!</c>.</summary>
public sealed class NonNullTypeNode : TypeNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NonNullType;

    /// <summary>A named type or a list, never non-null itself.</summary>
    public required TypeNode Type { get; init; }

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.Add(Type);
    }
}
