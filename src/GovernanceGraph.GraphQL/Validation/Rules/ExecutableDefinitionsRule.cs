using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>A document for execution holds operations and fragments only (specification 5.1.1). Other definitions are not looked into.</summary>
internal static class ExecutableDefinitionsRule
{
    public static void Check(ValidationContext context, DocumentNode document)
    {
        for (var i = 0; i < document.Definitions.Count; i++)
        {
            if (document.Definitions[i] is not ExecutableDefinitionNode and var definition)
                context.Report($"The {NameOf(definition)} definition is not executable.", definition);
        }
    }

    private static string NameOf(DefinitionNode definition) => definition switch
    {
        TypeDefinitionNode type => $"\"{type.Name.Value}\"",
        TypeExtensionNode extension => $"\"{extension.Name.Value}\"",
        DirectiveDefinitionNode directive => $"\"{directive.Name.Value}\"",
        _ => "schema",
    };
}
