using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>The parts that definitions and extensions of a kind have alike.</summary>
internal static class DefinitionParts
{
    /// <summary>The name of a type's definition or extension; null for any other definition.</summary>
    public static NameNode? TypeName(SyntaxNode node) => node switch
    {
        TypeDefinitionNode definition => definition.Name,
        TypeExtensionNode extension => extension.Name,
        _ => null,
    };

    public static IReadOnlyList<FieldDefinitionNode> Fields(SyntaxNode node) => node switch
    {
        ObjectTypeDefinitionNode type => type.Fields,
        ObjectTypeExtensionNode type => type.Fields,
        InterfaceTypeDefinitionNode type => type.Fields,
        InterfaceTypeExtensionNode type => type.Fields,
        _ => [],
    };

    public static IReadOnlyList<NamedTypeNode> Interfaces(SyntaxNode node) => node switch
    {
        ObjectTypeDefinitionNode type => type.Interfaces,
        ObjectTypeExtensionNode type => type.Interfaces,
        InterfaceTypeDefinitionNode type => type.Interfaces,
        InterfaceTypeExtensionNode type => type.Interfaces,
        _ => [],
    };

    public static IReadOnlyList<NamedTypeNode> Members(SyntaxNode node) => node switch
    {
        UnionTypeDefinitionNode type => type.Types,
        UnionTypeExtensionNode type => type.Types,
        _ => [],
    };

    public static IReadOnlyList<EnumValueDefinitionNode> Values(SyntaxNode node) => node switch
    {
        EnumTypeDefinitionNode type => type.Values,
        EnumTypeExtensionNode type => type.Values,
        _ => [],
    };

    public static IReadOnlyList<InputValueDefinitionNode> InputFields(SyntaxNode node) => node switch
    {
        InputObjectTypeDefinitionNode type => type.Fields,
        InputObjectTypeExtensionNode type => type.Fields,
        _ => [],
    };

    public static IReadOnlyList<OperationTypeDefinitionNode> OperationTypes(SyntaxNode node) => node switch
    {
        SchemaDefinitionNode schema => schema.OperationTypes,
        SchemaExtensionNode schema => schema.OperationTypes,
        _ => [],
    };
}
