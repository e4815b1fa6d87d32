using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>The root operation types as the schema's document names them (specification, section 3.3.1).</summary>
internal sealed record RootTypes(NamedType? Query, NamedType? Mutation, NamedType? Subscription)
{
    public NamedType? Of(OperationType operation) => operation switch
    {
        OperationType.Query => Query,
        OperationType.Mutation => Mutation,
        _ => Subscription,
    };
}
