namespace GovernanceGraph.GraphQL.Language;

/// <summary>A named fragment (specification 2.8).</summary>
public sealed class FragmentDefinitionNode : ExecutableDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FragmentDefinition;

    /// <inheritdoc/>
    public override StringValueNode? Description { get; init; }

    /// <summary>The name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The type it applies to.</summary>
    public required NamedTypeNode TypeCondition { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <inheritdoc/>
    public required override SelectionSetNode SelectionSet { get; init; }

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.Add(Description);
        children.Add(Name);
        children.Add(TypeCondition);
        children.AddAll(Directives);
        children.Add(SelectionSet);
    }
}

/// <summary>A use of a named fragment (specification 2.8).</summary>
public sealed class FragmentSpreadNode : SelectionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FragmentSpread;

    /// <summary>The name.</summary>
    public required NameNode Name { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.Add(Name);
        children.AddAll(Directives);
    }
}

/// <summary>A fragment where it is used (specification 2.8.2).</summary>
public sealed class InlineFragmentNode : SelectionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InlineFragment;

    /// <summary>Null where the type is the enclosing one.</summary>
    public NamedTypeNode? TypeCondition { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <summary>The fields it selects.</summary>
    public required SelectionSetNode SelectionSet { get; init; }

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.Add(TypeCondition);
        children.AddAll(Directives);
        children.Add(SelectionSet);
    }
}
