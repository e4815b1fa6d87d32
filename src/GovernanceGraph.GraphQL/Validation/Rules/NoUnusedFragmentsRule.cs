namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Every fragment is spread in an operation, directly or in another fragment (specification 5.5.1.4, Fragments Must Be Used).</summary>
internal static class NoUnusedFragmentsRule
{
    public static void Check(ValidationContext context, DocumentFacts facts)
    {
        if (facts.Fragments.Count == 0)
            return;

        // By name: of fragments that share one, which is an error of its own, none is reported as unused when one is used.
        var used = new HashSet<string>();
        foreach (var operation in facts.Operations)
        {
            foreach (var fragment in operation.Fragments)
                used.Add(fragment.Name);
        }

        foreach (var fragment in facts.Fragments)
        {
            if (!used.Contains(fragment.Name))
                context.Report($"Fragment \"{fragment.Name}\" is never used.", fragment.Node);
        }
    }
}
