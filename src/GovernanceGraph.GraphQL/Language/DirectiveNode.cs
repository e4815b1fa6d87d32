namespace GovernanceGraph.GraphQL.Language;

/// <summary>A directive where it is applied (specification 2.12).</summary>
public sealed class DirectiveNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Directive;

    /// <summary>The name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>In the order written.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; init; } = [];

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.Add(Name);
        children.AddAll(Arguments);
    }
}
