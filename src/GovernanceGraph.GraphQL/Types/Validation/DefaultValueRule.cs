using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.GraphQL.Types.Validation;

/// <summary>A default is a value of the type it stands in for (specification, sections 3.6.1 and 3.10).</summary>
internal static class DefaultValueRule
{
    public static void Check(InputValue input, ErrorList errors)
    {
        if (input.DefaultValue is not { } literal || !input.Type.IsInputType)
            return;

        foreach (LiteralError error in LiteralValidator.Validate(literal, input.Type))
            errors.Report($"{input} has invalid default value{InputPath.Describe(error.Path)}: {error.Message}", error.Node);
    }
}
