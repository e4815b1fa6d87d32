using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation;

namespace GovernanceGraph.GraphQL.Types.Validation.Document;

/// <summary>Every type that is referred to is defined in the document or built in (specification, section 3.3).</summary>
internal static class KnownTypeNamesRule
{
    private static readonly string[] BuiltInNames =
    [
        BuiltInScalars.String.Name, BuiltInScalars.Int.Name, BuiltInScalars.Float.Name, BuiltInScalars.Boolean.Name, BuiltInScalars.ID.Name,
        .. Introspection.Types.Select(type => type.Name),
    ];

    public static void Check(SchemaDocument document)
    {
        foreach (NamedTypeNode node in document.Definitions.SelectMany(References))
        {
            string name = node.Name.Value;
            if (!document.TypeDefinitions.ContainsKey(name) && !BuiltInNames.Contains(name))
            {
                string suggestion = Suggestions.DidYouMean(name, BuiltInNames.Concat(document.TypeDefinitions.Keys));
                document.Errors.Report($"Unknown type \"{name}\".{suggestion}", node);
            }
        }
    }

    private static IEnumerable<NamedTypeNode> References(DefinitionNode definition) =>
    [
        .. DefinitionParts.OperationTypes(definition).Select(operation => operation.Type),
        .. DefinitionParts.Interfaces(definition),
        .. DefinitionParts.Members(definition),
        .. DefinitionParts.Fields(definition).SelectMany(field => field.Arguments.Select(argument => argument.Type).Append(field.Type)).Select(Innermost),
        .. DefinitionParts.InputFields(definition).Select(field => Innermost(field.Type)),
        .. ((definition as DirectiveDefinitionNode)?.Arguments ?? []).Select(argument => Innermost(argument.Type)),
    ];

    private static NamedTypeNode Innermost(TypeNode type) => type switch
    {
        ListTypeNode list => Innermost(list.Type),
        NonNullTypeNode nonNull => Innermost(nonNull.Type),
        _ => (NamedTypeNode)type,
    };
}
