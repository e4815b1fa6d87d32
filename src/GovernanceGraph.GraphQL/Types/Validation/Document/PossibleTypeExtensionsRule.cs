using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation;

namespace GovernanceGraph.GraphQL.Types.Validation.Document;

/// <summary>An extension extends a type that the document defines, of the same kind (specification, sections 3.5.7 to 3.10.2).</summary>
internal static class PossibleTypeExtensionsRule
{
    public static void Check(SchemaDocument document)
    {
        foreach (TypeExtensionNode extension in document.Definitions.OfType<TypeExtensionNode>())
        {
            string name = extension.Name.Value;
            if (!document.TypeDefinitions.TryGetValue(name, out TypeDefinitionNode? definition))
            {
                string suggestion = Suggestions.DidYouMean(name, document.TypeDefinitions.Keys);
                document.Errors.Report($"Cannot extend type \"{name}\" because it is not defined.{suggestion}", extension.Name);
            }
            else if (KindOf(definition) != KindOf(extension))
            {
                document.Errors.Report($"Cannot extend non-{KindOf(extension)} type \"{name}\".", definition, extension);
            }
        }
    }

    private static string KindOf(SyntaxNode node) => node switch
    {
        ScalarTypeDefinitionNode or ScalarTypeExtensionNode => "scalar",
        ObjectTypeDefinitionNode or ObjectTypeExtensionNode => "object",
        InterfaceTypeDefinitionNode or InterfaceTypeExtensionNode => "interface",
        UnionTypeDefinitionNode or UnionTypeExtensionNode => "union",
        EnumTypeDefinitionNode or EnumTypeExtensionNode => "enum",
        _ => "input object",
    };
}
