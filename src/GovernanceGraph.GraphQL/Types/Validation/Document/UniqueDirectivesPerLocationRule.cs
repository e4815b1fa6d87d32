using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types.Validation.Document;

/// <summary>A directive that is not repeatable is applied once to an element, its extensions included (specification, section 5.7.3).</summary>
internal static class UniqueDirectivesPerLocationRule
{
    public static void Check(SchemaDocument document)
    {
        Dictionary<string, Dictionary<string, DirectiveNode>> byElement = [];
        foreach (AppliedDirectiveGroup group in document.AppliedDirectives)
        {
            if (group.Directives.Count == 0)
                continue;

            Dictionary<string, DirectiveNode>? seen = null;
            if (group.Element is null || !byElement.TryGetValue(group.Element, out seen))
                seen = [];
            if (group.Element is not null)
                byElement[group.Element] = seen;
            foreach (DirectiveNode directive in group.Directives)
            {
                string name = directive.Name.Value;
                if (!document.Directives.TryGetValue(name, out DirectiveSignature? signature) || signature.IsRepeatable)
                    continue;
                if (!seen.TryAdd(name, directive))
                    document.Errors.Report($"The directive \"@{name}\" can only be used once at this location.", seen[name], directive);
            }
        }
    }
}
