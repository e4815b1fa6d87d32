using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>A directive that is not repeatable is applied once at a place (specification 5.7.3).</summary>
internal static class UniqueDirectivesPerLocationRule
{
    public static void Check(ValidationContext context, IReadOnlyList<DirectiveNode> directives)
    {
        if (directives.Count < 2)
            return;

        var first = new Dictionary<string, DirectiveNode>();
        for (var i = 0; i < directives.Count; i++)
        {
            var directive = directives[i];
            var name = directive.Name.Value;
            if (!first.TryAdd(name, directive) && context.Schema.TryGetDirective(name, out var definition) && !definition.IsRepeatable)
                context.Report($"The directive \"@{name}\" can only be used once at this location.", first[name], directive);
        }
    }
}
