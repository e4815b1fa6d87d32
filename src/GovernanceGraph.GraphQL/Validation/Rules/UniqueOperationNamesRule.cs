using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>No two operations of a document have the same name (specification 5.2.2.1).</summary>
internal static class UniqueOperationNamesRule
{
    public static void Check(ValidationContext context, DocumentFacts facts)
    {
        if (facts.Operations.Count < 2)
            return;

        var known = new Dictionary<string, NameNode>();
        foreach (var operation in facts.Operations)
        {
            if (operation.Node.Name is { } name && !known.TryAdd(name.Value, name))
                context.Report($"There can be only one operation named \"{name.Value}\".", known[name.Value], name);
        }
    }
}
