using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types.Validation.Document;

/// <summary>An enum, with its extensions, names each value once (specification, sections 3.9 and 3.9.1).</summary>
internal static class UniqueEnumValueNamesRule
{
    public static void Check(SchemaDocument document)
    {
        foreach (IGrouping<string, DefinitionNode> type in document.Definitions
            .Where(definition => definition is EnumTypeDefinitionNode or EnumTypeExtensionNode)
            .GroupBy(definition => DefinitionParts.TypeName(definition)!.Value))
        {
            document.CheckUnique(
                type.SelectMany(DefinitionParts.Values),
                value => value.Name,
                name => $"Enum value \"{type.Key}.{name}\" can only be defined once.");
        }
    }
}
