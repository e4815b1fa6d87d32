namespace GovernanceGraph.GraphQL.Language;

/// <summary>A node of a parsed document. Nodes are immutable; their lists are never null and empty where the document has nothing.</summary>
public abstract class SyntaxNode
{
    /// <summary>Where the node stands; the default value for nodes that come from no document.</summary>
    public Location Location { get; init; }

    /// <summary>The kind of node.</summary>
    public abstract SyntaxKind Kind { get; }

    /// <summary>The directives applied here, in the order written; empty also where the grammar allows none.</summary>
    public virtual IReadOnlyList<DirectiveNode> Directives
    {
        get => [];
        init => throw new NotSupportedException($"The grammar allows no directives on a node of kind {Kind}.");
    }

    /// <summary>The node as GraphQL text; see <see cref="Printer"/>.</summary>
    public override string ToString() => Printer.Print(this);

    /// <summary>This node and everything below it, in the order of the document. No depth of document overflows the stack.</summary>
    internal IEnumerable<SyntaxNode> SelfAndDescendants()
    {
        var pending = new ChildNodes(this);
        while (pending.TryTake(out var node))
            yield return node;
    }

    /// <summary>Adds the children in the order of the document.</summary>
    internal virtual void AddChildrenTo(ChildNodes children)
    {
    }
}
