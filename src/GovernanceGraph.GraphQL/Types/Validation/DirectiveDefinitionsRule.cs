namespace GovernanceGraph.GraphQL.Types.Validation;

/// <summary>A directive has a location, and arguments that are sound (specification, section 3.13).</summary>
internal static class DirectiveDefinitionsRule
{
    public static void Check(GraphQLSchema schema, ErrorList errors)
    {
        foreach (DirectiveDefinition directive in schema.DefinedDirectives())
        {
            if (directive.Locations.Count == 0)
                errors.Report($"Directive {directive} must include 1 or more locations.", directive.DefinitionNode);
            foreach (InputValue argument in directive.Arguments)
                ArgumentRule.Check(argument, argument.DefinitionNode, errors);
        }
    }
}
