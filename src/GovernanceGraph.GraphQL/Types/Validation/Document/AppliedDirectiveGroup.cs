using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types.Validation.Document;

/// <summary>The directives applied to one element of the schema.</summary>
/// <param name="Element">What they are applied to: names the element over its definition and extensions; null where the node stands alone.</param>
/// <param name="Location">The location, in the specification's name.</param>
/// <param name="Directives">The directives, as written.</param>
internal sealed record AppliedDirectiveGroup(string? Element, DirectiveLocation Location, IReadOnlyList<DirectiveNode> Directives)
{
    /// <summary>All groups in a definition or extension, in the order of the document.</summary>
    public static IEnumerable<AppliedDirectiveGroup> In(DefinitionNode definition)
    {
        DirectiveLocation? location = LocationOf(definition);
        if (location is not null)
            yield return new(DefinitionParts.TypeName(definition)?.Value ?? "schema {", location.Value, definition.Directives);

        foreach (FieldDefinitionNode field in DefinitionParts.Fields(definition))
        {
            foreach (InputValueDefinitionNode argument in field.Arguments)
                yield return new(null, DirectiveLocation.ArgumentDefinition, argument.Directives);
            yield return new(null, DirectiveLocation.FieldDefinition, field.Directives);
        }

        foreach (EnumValueDefinitionNode value in DefinitionParts.Values(definition))
            yield return new(null, DirectiveLocation.EnumValue, value.Directives);
        foreach (InputValueDefinitionNode field in DefinitionParts.InputFields(definition))
            yield return new(null, DirectiveLocation.InputFieldDefinition, field.Directives);
        foreach (InputValueDefinitionNode argument in (definition as DirectiveDefinitionNode)?.Arguments ?? [])
            yield return new(null, DirectiveLocation.ArgumentDefinition, argument.Directives);
    }

    private static DirectiveLocation? LocationOf(DefinitionNode definition) => definition switch
    {
        SchemaDefinitionNode or SchemaExtensionNode => DirectiveLocation.Schema,
        ScalarTypeDefinitionNode or ScalarTypeExtensionNode => DirectiveLocation.Scalar,
        ObjectTypeDefinitionNode or ObjectTypeExtensionNode => DirectiveLocation.Object,
        InterfaceTypeDefinitionNode or InterfaceTypeExtensionNode => DirectiveLocation.Interface,
        UnionTypeDefinitionNode or UnionTypeExtensionNode => DirectiveLocation.Union,
        EnumTypeDefinitionNode or EnumTypeExtensionNode => DirectiveLocation.Enum,
        InputObjectTypeDefinitionNode or InputObjectTypeExtensionNode => DirectiveLocation.InputObject,
        _ => null,
    };
}
