namespace GovernanceGraph.GraphQL.Types.Validation;

/// <summary>A type has what an interface it implements promises (specification, section 3.6, IsValidImplementation).</summary>
internal static class ImplementationRule
{
    public static void Check(GraphQLSchema schema, ImplementingType type, InterfaceType implemented, ErrorList errors)
    {
        foreach (FieldDefinition promised in implemented.Fields)
        {
            if (!type.TryGetField(promised.Name, out FieldDefinition? field))
            {
                errors.Report(
                    $"Interface field {promised} expected but {type} does not provide it.",
                    type.Nodes().Prepend(promised.DefinitionNode!));
                continue;
            }

            if (!schema.IsSubType(promised.Type, field.Type))
            {
                errors.Report(
                    $"Interface field {promised} expects type {promised.Type} but {field} is type {field.Type}.",
                    promised.DefinitionNode?.Type,
                    field.DefinitionNode?.Type);
            }

            CheckArguments(promised, field, errors);
            if (field.DeprecationReason is not null && promised.DeprecationReason is null)
            {
                errors.Report(
                    $"Interface field {promised} is not deprecated, so implementation field {field} must not be deprecated.",
                    SchemaElements.DeprecatedNode(field.AppliedDirectives),
                    field.DefinitionNode?.Type);
            }
        }
    }

    private static void CheckArguments(FieldDefinition promised, FieldDefinition field, ErrorList errors)
    {
        foreach (InputValue promisedArgument in promised.Arguments)
        {
            if (!field.TryGetArgument(promisedArgument.Name, out InputValue? argument))
            {
                errors.Report(
                    $"Interface field argument {promisedArgument} expected but {field} does not provide it.",
                    promisedArgument.DefinitionNode,
                    field.DefinitionNode);
            }
            else if (argument.Type != promisedArgument.Type)
            {
                errors.Report(
                    $"Interface field argument {promisedArgument} expects type {promisedArgument.Type} but {argument} is type {argument.Type}.",
                    promisedArgument.DefinitionNode?.Type,
                    argument.DefinitionNode?.Type);
            }
        }

        foreach (InputValue argument in field.Arguments)
        {
            if (argument.IsRequired && !promised.Arguments.Contains(argument.Name))
            {
                errors.Report(
                    $"Argument \"{argument}\" must not be required type \"{argument.Type}\" if not provided by the Interface field \"{promised}\".",
                    argument.DefinitionNode,
                    promised.DefinitionNode);
            }
        }
    }
}
