using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.GraphQL.Types.Validation;

/// <summary>Checks the types of a schema against the rules of section 3 of the specification.</summary>
internal static class SchemaValidator
{
    private static readonly Action<GraphQLSchema, ErrorList>[] Rules =
    [
        RootTypesRule.Check,
        DirectiveDefinitionsRule.Check,
        DirectiveCyclesRule.Check,
        ReservedNamesRule.Check,
        FieldsRule.Check,
        InterfacesRule.Check,
        UnionMembersRule.Check,
        EnumValuesRule.Check,
        InputFieldsRule.Check,
        InputObjectCyclesRule.Check,
        DefaultValueCyclesRule.Check,
        AppliedDirectivesRule.Check,
    ];

    /// <summary>All errors; none when the schema is valid.</summary>
    public static IReadOnlyList<GraphQLError> Validate(GraphQLSchema schema)
    {
        ErrorList errors = new();
        foreach (Action<GraphQLSchema, ErrorList> rule in Rules)
            rule(schema, errors);
        return errors.Errors;
    }
}
