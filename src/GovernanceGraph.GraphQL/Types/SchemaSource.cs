using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>Where a schema comes from: its definition, when the document has one, and its extensions.</summary>
internal sealed record SchemaSource(SchemaDefinitionNode? Definition, IReadOnlyList<SchemaExtensionNode> Extensions)
{
    public IEnumerable<OperationTypeDefinitionNode> OperationTypes =>
        (Definition?.OperationTypes ?? []).Concat(Extensions.SelectMany(extension => extension.OperationTypes));
}
