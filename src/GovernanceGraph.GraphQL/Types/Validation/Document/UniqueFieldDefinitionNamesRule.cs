using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types.Validation.Document;

/// <summary>A type, with its extensions, defines each field once (specification, sections 3.6, 3.7 and 3.10).</summary>
internal static class UniqueFieldDefinitionNamesRule
{
    public static void Check(SchemaDocument document)
    {
        foreach (IGrouping<string?, DefinitionNode> type in document.Definitions.GroupBy(definition => DefinitionParts.TypeName(definition)?.Value))
        {
            document.CheckUnique(
                type.SelectMany(FieldNames), field => field, name => $"Field \"{type.Key}.{name}\" can only be defined once.");
        }
    }

    private static IEnumerable<NameNode> FieldNames(DefinitionNode definition) =>
        DefinitionParts.Fields(definition).Select(field => field.Name)
            .Concat(DefinitionParts.InputFields(definition).Select(field => field.Name));
}
