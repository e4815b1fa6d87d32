using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>No two fragments of a document have the same name (specification 5.5.1.1).</summary>
internal static class UniqueFragmentNamesRule
{
    public static void Check(ValidationContext context, DocumentFacts facts)
    {
        if (facts.Fragments.Count < 2)
            return;

        var known = new Dictionary<string, NameNode>();
        foreach (var fragment in facts.Fragments)
        {
            if (!known.TryAdd(fragment.Name, fragment.Node.Name))
                context.Report($"There can be only one fragment named \"{fragment.Name}\".", known[fragment.Name], fragment.Node.Name);
        }
    }
}
