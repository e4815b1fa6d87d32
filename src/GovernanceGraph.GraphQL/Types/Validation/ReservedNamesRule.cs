using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types.Validation;

/// <summary>Names that begin with two underscores belong to introspection (specification, sections 2.1.9 and 3.3).</summary>
internal static class ReservedNamesRule
{
    public static void Check(GraphQLSchema schema, ErrorList errors)
    {
        foreach (DirectiveDefinition directive in schema.DefinedDirectives())
        {
            Check(directive.Name, directive.DefinitionNode, errors);
            CheckAll(directive.Arguments, errors);
        }

        foreach (NamedType type in schema.Defined<NamedType>())
        {
            Check(type.Name, type.DefinitionNode, errors);
            CheckMembers(type, errors);
        }
    }

    private static void CheckMembers(NamedType type, ErrorList errors)
    {
        switch (type)
        {
            case ImplementingType implementing:
                foreach (FieldDefinition field in implementing.Fields)
                {
                    Check(field.Name, field.DefinitionNode, errors);
                    CheckAll(field.Arguments, errors);
                }

                break;
            case EnumType enumType:
                foreach (EnumValue value in enumType.Values)
                    Check(value.Name, value.DefinitionNode, errors);
                break;
            case InputObjectType inputObject:
                CheckAll(inputObject.Fields, errors);
                break;
        }
    }

    private static void CheckAll(NamedCollection<InputValue> inputs, ErrorList errors)
    {
        foreach (InputValue input in inputs)
            Check(input.Name, input.DefinitionNode, errors);
    }

    private static void Check(string name, SyntaxNode? node, ErrorList errors)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
            errors.Report($"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.", node);
    }
}
