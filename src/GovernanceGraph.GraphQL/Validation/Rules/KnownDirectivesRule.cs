using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>The schema has every directive used, and allows it where it is used (specification 5.7.1 and 5.7.2).</summary>
internal static class KnownDirectivesRule
{
    public static void Check(ValidationContext context, DirectiveNode directive, DirectiveDefinition? definition, DirectiveLocation location)
    {
        if (definition is null)
            context.Report($"Unknown directive \"@{directive.Name.Value}\".", directive);
        else if (!definition.Locations.Contains(location))
            context.Report($"Directive \"@{directive.Name.Value}\" may not be used on {SpecifiedNames.Of(location)}.", directive);
    }
}
