namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Every variable of an operation is used in it or in a fragment it reaches (specification 5.8.4).</summary>
internal static class NoUnusedVariablesRule
{
    public static void Check(ValidationContext context, DocumentFacts facts)
    {
        var used = new HashSet<string>();
        foreach (var operation in facts.Operations)
        {
            if (operation.Node.VariableDefinitions.Count == 0)
                continue;

            used.Clear();
            foreach (var usage in operation.AllVariableUsages())
                used.Add(usage.Node.Name.Value);

            var within = operation.Node.Name is { } name ? $" in operation \"{name.Value}\"" : string.Empty;
            foreach (var definition in operation.Node.VariableDefinitions)
            {
                var variable = definition.Variable.Name.Value;
                if (!used.Contains(variable))
                    context.Report($"Variable \"${variable}\" is never used{within}.", definition);
            }
        }
    }
}
