using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types.Validation;

/// <summary>An argument takes an input type, a required one is not deprecated, its default fits (specification, sections 3.6 and 3.13).</summary>
internal static class ArgumentRule
{
    /// <summary>Reports what is wrong with an argument.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="typePlace">Where to point when its type is no input type.</param>
    /// <param name="errors">Where errors go.</param>
    public static void Check(InputValue argument, SyntaxNode? typePlace, ErrorList errors)
    {
        if (!argument.Type.IsInputType)
            errors.Report($"The type of {argument} must be Input Type but got: {argument.Type}.", typePlace);
        if (argument.IsRequired && argument.DeprecationReason is not null)
        {
            errors.Report(
                $"Required argument {argument} cannot be deprecated.",
                SchemaElements.DeprecatedNode(argument.AppliedDirectives),
                argument.DefinitionNode?.Type);
        }

        DefaultValueRule.Check(argument, errors);
    }
}
