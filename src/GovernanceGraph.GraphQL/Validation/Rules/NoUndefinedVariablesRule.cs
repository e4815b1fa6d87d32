namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>An operation defines every variable used in it and in the fragments it reaches (specification 5.8.3).</summary>
internal static class NoUndefinedVariablesRule
{
    public static void Check(ValidationContext context, DocumentFacts facts)
    {
        var defined = new HashSet<string>();
        foreach (var operation in facts.Operations)
        {
            defined.Clear();
            foreach (var definition in operation.Node.VariableDefinitions)
                defined.Add(definition.Variable.Name.Value);

            var by = operation.Node.Name is { } name ? $" by operation \"{name.Value}\"" : string.Empty;
            foreach (var usage in operation.AllVariableUsages())
            {
                var variable = usage.Node.Name.Value;
                if (!defined.Contains(variable))
                    context.Report($"Variable \"${variable}\" is not defined{by}.", usage.Node, operation.Node);
            }
        }
    }
}
