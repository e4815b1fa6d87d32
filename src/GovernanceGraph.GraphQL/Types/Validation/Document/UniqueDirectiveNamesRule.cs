using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types.Validation.Document;

/// <summary>Directive names are unique (specification, section 3.3).</summary>
internal static class UniqueDirectiveNamesRule
{
    public static void Check(SchemaDocument document) => document.CheckUnique(
        document.Definitions.OfType<DirectiveDefinitionNode>(),
        directive => directive.Name,
        name => $"There can be only one directive named \"@{name}\".");
}
