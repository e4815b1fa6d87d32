namespace GovernanceGraph.GraphQL.Types.Validation;

/// <summary>An enum has values (specification, section 3.9).</summary>
internal static class EnumValuesRule
{
    public static void Check(GraphQLSchema schema, ErrorList errors)
    {
        foreach (EnumType type in schema.Defined<EnumType>().Where(type => type.Values.Count == 0))
            errors.Report($"Enum type {type} must define one or more values.", type.Nodes());
    }
}
