namespace GovernanceGraph.GraphQL.Types.Validation;

/// <summary>Objects and interfaces have fields; these return output types and take sound arguments (specification, sections 3.6 and 3.7).</summary>
internal static class FieldsRule
{
    public static void Check(GraphQLSchema schema, ErrorList errors)
    {
        foreach (ImplementingType type in schema.Defined<ImplementingType>())
        {
            if (type.Fields.Count == 0)
                errors.Report($"Type {type} must define one or more fields.", type.Nodes());
            foreach (FieldDefinition field in type.Fields)
            {
                if (!field.Type.IsOutputType)
                    errors.Report($"The type of {field} must be Output Type but got: {field.Type}.", field.DefinitionNode?.Type);
                foreach (InputValue argument in field.Arguments)
                    ArgumentRule.Check(argument, argument.DefinitionNode?.Type, errors);
            }
        }
    }
}
