using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types.Validation.Document;

/// <summary>A field or directive defines each argument once (specification, sections 3.6.1 and 3.13).</summary>
internal static class UniqueArgumentDefinitionNamesRule
{
    public static void Check(SchemaDocument document)
    {
        foreach (DefinitionNode definition in document.Definitions)
        {
            if (definition is DirectiveDefinitionNode directive)
                Check(document, $"@{directive.Name.Value}", directive.Arguments);
            foreach (FieldDefinitionNode field in DefinitionParts.Fields(definition))
                Check(document, $"{DefinitionParts.TypeName(definition)!.Value}.{field.Name.Value}", field.Arguments);
        }
    }

    private static void Check(SchemaDocument document, string parent, IReadOnlyList<InputValueDefinitionNode> arguments)
    {
        foreach (IGrouping<string, NameNode> name in arguments.Select(argument => argument.Name).GroupBy(name => name.Value))
        {
            if (name.Skip(1).Any())
                document.Errors.Report($"Argument \"{parent}({name.Key}:)\" can only be defined once.", name);
        }
    }
}
