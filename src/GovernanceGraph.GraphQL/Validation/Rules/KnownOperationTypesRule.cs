using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>The schema has the root type of each operation (specification 5.2.1.1, Operation Type Existence).</summary>
internal static class KnownOperationTypesRule
{
    public static void Check(ValidationContext context, OperationDefinitionNode operation)
    {
        if (context.Schema.RootType(operation.Operation) is null)
            context.Report($"The {Keyword(operation.Operation)} operation is not supported by the schema.", operation);
    }

    private static string Keyword(OperationType operation) => operation switch
    {
        OperationType.Mutation => "mutation",
        OperationType.Subscription => "subscription",
        _ => "query",
    };
}
