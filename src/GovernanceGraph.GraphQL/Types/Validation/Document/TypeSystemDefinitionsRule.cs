using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types.Validation.Document;

/// <summary>A schema's document holds definitions and extensions of the type system, and nothing to execute (specification, section 3.1).</summary>
internal static class TypeSystemDefinitionsRule
{
    public static void Check(SchemaDocument document)
    {
        foreach (DefinitionNode definition in document.Definitions)
        {
            string? what = definition switch
            {
                OperationDefinitionNode { Name: { } name } => $"operation \"{name.Value}\"",
                OperationDefinitionNode => "anonymous operation",
                FragmentDefinitionNode fragment => $"fragment \"{fragment.Name.Value}\"",
                _ => null,
            };
            if (what is not null)
                document.Errors.Report($"The {what} is executable; a schema's document has definitions of the type system only.", definition);
        }
    }
}
