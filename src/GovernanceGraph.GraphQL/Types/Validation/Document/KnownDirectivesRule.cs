using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types.Validation.Document;

/// <summary>Every directive applied is defined, and allowed where it is applied (specification, sections 5.7.1 and 5.7.2).</summary>
internal static class KnownDirectivesRule
{
    public static void Check(SchemaDocument document)
    {
        foreach (AppliedDirectiveGroup group in document.AppliedDirectives)
        {
            string location = SpecifiedNames.Of(group.Location);
            foreach (DirectiveNode directive in group.Directives)
            {
                if (!document.Directives.TryGetValue(directive.Name.Value, out DirectiveSignature? signature))
                    document.Errors.Report($"Unknown directive \"@{directive.Name.Value}\".", directive);
                else if (!signature.Locations.Contains(location))
                    document.Errors.Report($"Directive \"@{directive.Name.Value}\" may not be used on {location}.", directive);
            }
        }
    }
}
