using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>
/// An operation whose fragments, conditions and merged fields are worked out (specification 6.3), for one set of
/// <see cref="IncludeFlags"/>. Immutable: compiled once, then shared by every request that sends the same document.
/// </summary>
public sealed class CompiledOperation
{
    internal CompiledOperation(GraphQLSchema schema, OperationDefinitionNode definition, ObjectType rootType, CompiledSelectionSet root)
    {
        Schema = schema;
        Definition = definition;
        RootType = rootType;
        Root = root;
    }

    /// <summary>The schema it was compiled for.</summary>
    public GraphQLSchema Schema { get; }

    /// <summary>Query or mutation.</summary>
    public OperationType OperationType => Definition.Operation;

    /// <summary>The schema's root type for that kind of operation.</summary>
    public ObjectType RootType { get; }

    /// <summary>The fields of the root.</summary>
    public CompiledSelectionSet Root { get; }

    /// <summary>The operation as parsed.</summary>
    public OperationDefinitionNode Definition { get; }
}
