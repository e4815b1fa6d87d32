using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types.Validation.Document;

/// <summary>
/// Each kind of operation has at most one root type; where there is no schema definition, the type that is it by its name is that one
/// (specification, sections 3.3.1 and 3.3.2).
/// </summary>
internal static class UniqueOperationTypesRule
{
    public static void Check(SchemaDocument document)
    {
        bool hasDefinition = document.Definitions.OfType<SchemaDefinitionNode>().Any();
        Dictionary<OperationType, OperationTypeDefinitionNode> known = [];
        foreach (OperationTypeDefinitionNode node in document.Definitions.SelectMany(DefinitionParts.OperationTypes))
        {
            string defaultName = node.Operation.ToString();
            if (!hasDefinition && document.TypeDefinitions.ContainsKey(defaultName) && node.Type.Name.Value != defaultName)
            {
                document.Errors.Report(
                    $"Type for {defaultName.ToLowerInvariant()} already defined in the schema. It cannot be redefined.", node);
            }
            else if (!known.TryAdd(node.Operation, node))
            {
                document.Errors.Report(
                    $"There can be only one {defaultName.ToLowerInvariant()} type in schema.", known[node.Operation], node);
            }
        }
    }
}
