using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types.Validation.Document;

/// <summary>There is at most one schema definition (specification, section 3.3).</summary>
internal static class LoneSchemaDefinitionRule
{
    public static void Check(SchemaDocument document)
    {
        foreach (SchemaDefinitionNode definition in document.Definitions.OfType<SchemaDefinitionNode>().Skip(1))
            document.Errors.Report("Must provide only one schema definition.", definition);
    }
}
