using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Variables are of scalars, enums and input objects, or lists of them (specification 5.8.2).</summary>
internal static class VariablesAreInputTypesRule
{
    /// <summary>Reports a variable whose type is known and no input type.</summary>
    public static void Report(ValidationContext context, VariableDefinitionNode variable, GraphQLType type) =>
        context.Report($"Variable \"${variable.Variable.Name.Value}\" cannot be non-input type \"{type}\".", variable.Type);
}
