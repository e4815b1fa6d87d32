using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types.Validation;

/// <summary>The arguments of applied directives are values of their types (specification, section 5.6.1).</summary>
internal static class AppliedDirectivesRule
{
    public static void Check(GraphQLSchema schema, ErrorList errors)
    {
        foreach (DirectiveNode applied in AllApplied(schema))
        {
            if (schema.TryGetDirective(applied.Name.Value, out DirectiveDefinition? directive))
                CheckArguments(directive, applied, errors);
        }
    }

    private static void CheckArguments(DirectiveDefinition directive, DirectiveNode applied, ErrorList errors)
    {
        foreach (ArgumentNode node in applied.Arguments)
        {
            if (!directive.TryGetArgument(node.Name.Value, out InputValue? argument) || !argument.Type.IsInputType)
                continue;

            foreach (LiteralError error in LiteralValidator.Validate(node.Value, argument.Type))
                errors.Report($"Argument \"{argument}\" has invalid value{InputPath.Describe(error.Path)}: {error.Message}", error.Node);
        }
    }

    private static IEnumerable<DirectiveNode> AllApplied(GraphQLSchema schema) =>
    [
        .. schema.Source.Definition?.Directives ?? [],
        .. schema.Source.Extensions.SelectMany(extension => extension.Directives),
        .. schema.Defined<NamedType>().SelectMany(AppliedTo),
        .. schema.DefinedDirectives().SelectMany(directive => directive.Arguments).SelectMany(argument => argument.AppliedDirectives),
    ];

    private static IEnumerable<DirectiveNode> AppliedTo(NamedType type) => type.AppliedDirectives.Concat(type switch
    {
        ImplementingType implementing => implementing.Fields.SelectMany(
            field => field.AppliedDirectives.Concat(field.Arguments.SelectMany(argument => argument.AppliedDirectives))),
        EnumType enumType => enumType.Values.SelectMany(value => value.AppliedDirectives),
        InputObjectType inputObject => inputObject.Fields.SelectMany(field => field.AppliedDirectives),
        _ => [],
    });
}
