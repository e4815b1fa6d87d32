namespace GovernanceGraph.GraphQL.Language;

/// <summary>The selections between braces (specification 2.4).</summary>
public sealed class SelectionSetNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SelectionSet;

    /// <summary>Never empty when parsed.</summary>
    public IReadOnlyList<SelectionNode> Selections { get; init; } = [];

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.AddAll(Selections);
    }
}

/// <summary>A field, a fragment spread or an inline fragment.</summary>
public abstract class SelectionNode : SyntaxNode;

/// <summary>A field (specification 2.5).</summary>
public sealed class FieldNode : SelectionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Field;

    /// <summary>Null where there is none.</summary>
    public NameNode? Alias { get; init; }

    /// <summary>The name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>In the order written.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; init; } = [];

    /// <inheritdoc/>
    public override IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <summary>Null for a leaf.</summary>
    public SelectionSetNode? SelectionSet { get; init; }

    /// <summary>The alias, or the name where there is none: the key in the response.</summary>
    public string ResponseKey => (Alias ?? Name).Value;

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.Add(Alias);
        children.Add(Name);
        children.AddAll(Arguments);
        children.AddAll(Directives);
        children.Add(SelectionSet);
    }
}

/// <summary>An argument of a field or a directive (specification 2.6).</summary>
public sealed class ArgumentNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Argument;

    /// <summary>The name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The value.</summary>
    public required ValueNode Value { get; init; }

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.Add(Name);
        children.Add(Value);
    }
}
