namespace GovernanceGraph.GraphQL.Language;

/// <summary>An operation (specification 2.3).</summary>
public sealed class OperationDefinitionNode : ExecutableDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.OperationDefinition;

    /// <inheritdoc/>
    public override StringValueNode? Description { get; init; }

    /// <summary>Query for the short form too.</summary>
    public OperationType Operation { get; init; }

    /// <summary>Null for an anonymous operation.</summary>
    public NameNode? Name { get; init; }

    /// <summary>In the order written.</summary>
    public IReadOnlyList<VariableDefinitionNode> VariableDefinitions { get; init; } = [];

    /// <inheritdoc/>
    public override IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <inheritdoc/>
    public required override SelectionSetNode SelectionSet { get; init; }

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.Add(Description);
        children.Add(Name);
        children.AddAll(VariableDefinitions);
        children.AddAll(Directives);
        children.Add(SelectionSet);
    }
}

/// <summary>A variable that an operation declares (specification 2.10).</summary>
public sealed class VariableDefinitionNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.VariableDefinition;

    /// <summary>Null where there is none.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The variable itself.</summary>
    public required VariableNode Variable { get; init; }

    /// <summary>Its type.</summary>
    public required TypeNode Type { get; init; }

    /// <summary>Null where there is none; a <see cref="NullValueNode"/> where the default is <c>null</c>.</summary>
    public ValueNode? DefaultValue { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    internal override void AddChildrenTo(ChildNodes children)
    {
        children.Add(Description);
        children.Add(Variable);
        children.Add(Type);
        children.Add(DefaultValue);
        children.AddAll(Directives);
    }
}
