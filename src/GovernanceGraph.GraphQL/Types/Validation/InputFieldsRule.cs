namespace GovernanceGraph.GraphQL.Types.Validation;

/// <summary>An input object has fields of input types with sound defaults; those of a OneOf Input Object are nullable (specification, section 3.10).</summary>
internal static class InputFieldsRule
{
    public static void Check(GraphQLSchema schema, ErrorList errors)
    {
        foreach (InputObjectType type in schema.Defined<InputObjectType>())
        {
            if (type.Fields.Count == 0)
                errors.Report($"Input Object type {type} must define one or more fields.", type.Nodes());
            foreach (InputValue field in type.Fields)
            {
                CheckField(field, errors);
                if (type.IsOneOf)
                    CheckOneOfField(field, errors);
            }
        }
    }

    private static void CheckField(InputValue field, ErrorList errors)
    {
        if (!field.Type.IsInputType)
            errors.Report($"The type of {field} must be Input Type but got: {field.Type}.", field.DefinitionNode?.Type);
        if (field.IsRequired && field.DeprecationReason is not null)
        {
            errors.Report(
                $"Required input field {field} cannot be deprecated.",
                SchemaElements.DeprecatedNode(field.AppliedDirectives),
                field.DefinitionNode?.Type);
        }

        DefaultValueRule.Check(field, errors);
    }

    private static void CheckOneOfField(InputValue field, ErrorList errors)
    {
        if (field.Type.IsNonNull)
            errors.Report($"OneOf input field {field} must be nullable.", field.DefinitionNode?.Type);
        if (field.DefaultValue is not null)
            errors.Report($"OneOf input field {field} cannot have a default value.", field.DefinitionNode);
    }
}
