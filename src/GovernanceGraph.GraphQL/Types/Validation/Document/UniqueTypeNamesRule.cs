using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types.Validation.Document;

/// <summary>Type names are unique, and those of the built-in scalars are taken (specification, section 3.3).</summary>
internal static class UniqueTypeNamesRule
{
    public static void Check(SchemaDocument document)
    {
        TypeDefinitionNode[] definitions = [.. document.Definitions.OfType<TypeDefinitionNode>()];
        document.CheckUnique(definitions, definition => definition.Name, name => $"There can be only one type named \"{name}\".");
        foreach (TypeDefinitionNode definition in definitions)
        {
            if (BuiltInScalars.TryGet(definition.Name.Value, out _))
                document.Errors.Report($"Type \"{definition.Name.Value}\" is a built-in scalar and cannot be defined again.", definition.Name);
        }
    }
}
