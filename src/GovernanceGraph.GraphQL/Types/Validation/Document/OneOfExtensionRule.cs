using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types.Validation.Document;

/// <summary>An extension does not turn an input object into a OneOf Input Object (specification, section 3.10.2).</summary>
internal static class OneOfExtensionRule
{
    public static void Check(SchemaDocument document)
    {
        foreach (InputObjectTypeExtensionNode extension in document.Definitions.OfType<InputObjectTypeExtensionNode>())
        {
            foreach (DirectiveNode oneOf in extension.Directives.Where(directive => directive.Name.Value == SpecifiedDirectives.OneOfName))
            {
                document.Errors.Report(
                    $"Input Object type {extension.Name.Value} cannot become a OneOf Input Object by an extension; write @oneOf on its definition.",
                    oneOf);
            }
        }
    }
}
