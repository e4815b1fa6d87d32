namespace GovernanceGraph.GraphQL.Language;

/// <summary>A whole document: executable definitions, type system definitions, or both (specification 2.2).</summary>
public sealed class DocumentNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Document;

    /// <summary>In the order of the document; never empty when parsed.</summary>
    public IReadOnlyList<DefinitionNode> Definitions { get; init; } = [];

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.AddAll(Definitions);
    }
}

/// <summary>A definition of a document.</summary>
public abstract class DefinitionNode : SyntaxNode;

/// <summary>An operation or a fragment.</summary>
public abstract class ExecutableDefinitionNode : DefinitionNode
{
    /// <summary>Null where there is none.</summary>
    public abstract StringValueNode? Description { get; init; }

    /// <summary>The fields it selects.</summary>
    public abstract SelectionSetNode SelectionSet { get; init; }
}

/// <summary>A name (specification 2.1.9).</summary>
public sealed class NameNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Name;

    /// <summary>The name itself.</summary>
    public required string Value { get; init; }
}
