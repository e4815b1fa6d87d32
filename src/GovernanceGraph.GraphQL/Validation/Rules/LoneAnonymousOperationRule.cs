namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>An operation without a name is the only one of its document (specification 5.2.3.1).</summary>
internal static class LoneAnonymousOperationRule
{
    public static void Check(ValidationContext context, DocumentFacts facts)
    {
        if (facts.Operations.Count < 2)
            return;

        foreach (var operation in facts.Operations)
        {
            if (operation.Node.Name is null)
                context.Report("This anonymous operation must be the only defined operation.", operation.Node);
        }
    }
}
