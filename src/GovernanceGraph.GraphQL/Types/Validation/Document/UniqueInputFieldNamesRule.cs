using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types.Validation.Document;

/// <summary>A literal of an input object names each field once (specification, section 5.6.3).</summary>
internal static class UniqueInputFieldNamesRule
{
    public static void Check(SchemaDocument document)
    {
        foreach (ObjectValueNode literal in document.Definitions.SelectMany(definition => definition.SelfAndDescendants()).OfType<ObjectValueNode>())
            document.CheckUnique(literal.Fields, field => field.Name, name => $"There can be only one input field named \"{name}\".");
    }
}
