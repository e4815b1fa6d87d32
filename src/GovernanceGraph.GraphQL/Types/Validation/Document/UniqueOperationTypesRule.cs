using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types.Validation.Document;

/// <summary>Each kind of operation has at most one root type (specification, section 3.3.1).</summary>
internal static class UniqueOperationTypesRule
{
    public static void Check(SchemaDocument document)
    {
        Dictionary<OperationType, OperationTypeDefinitionNode> known = [];
        foreach (OperationTypeDefinitionNode node in document.Definitions.SelectMany(DefinitionParts.OperationTypes))
        {
            if (!known.TryAdd(node.Operation, node))
            {
                document.Errors.Report(
                    $"There can be only one {node.Operation.ToString().ToLowerInvariant()} type in schema.", known[node.Operation], node);
            }
        }
    }
}
