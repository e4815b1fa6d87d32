using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>No two variables of an operation have the same name (specification 5.8.1).</summary>
internal static class UniqueVariableNamesRule
{
    public static void Check(ValidationContext context, OperationDefinitionNode operation)
    {
        if (operation.VariableDefinitions.Count < 2)
            return;

        foreach (var (name, nodes) in Repeated.Of(operation.VariableDefinitions, static definition => definition.Variable.Name))
            context.Report($"There can be only one variable named \"${name}\".", nodes);
    }
}
