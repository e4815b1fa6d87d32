namespace GovernanceGraph.GraphQL.Language;

/// <summary>The kinds of node, named as the reference implementation names them; a node of kind X is an <c>XNode</c>.</summary>
public enum SyntaxKind
{
    /// <summary>Of <see cref="NameNode"/>.</summary>
    Name,

    /// <summary>Of <see cref="DocumentNode"/>.</summary>
    Document,

    /// <summary>Of <see cref="OperationDefinitionNode"/>.</summary>
    OperationDefinition,

    /// <summary>Of <see cref="VariableDefinitionNode"/>.</summary>
    VariableDefinition,

    /// <summary>Of <see cref="SelectionSetNode"/>.</summary>
    SelectionSet,

    /// <summary>Of <see cref="FieldNode"/>.</summary>
    Field,

    /// <summary>Of <see cref="ArgumentNode"/>.</summary>
    Argument,

    /// <summary>Of <see cref="FragmentSpreadNode"/>.</summary>
    FragmentSpread,

    /// <summary>Of <see cref="InlineFragmentNode"/>.</summary>
    InlineFragment,

    /// <summary>Of <see cref="FragmentDefinitionNode"/>.</summary>
    FragmentDefinition,

    /// <summary>Of <see cref="VariableNode"/>.</summary>
    Variable,

    /// <summary>Of <see cref="IntValueNode"/>.</summary>
    IntValue,

    /// <summary>Of <see cref="FloatValueNode"/>.</summary>
    FloatValue,

    /// <summary>Of <see cref="StringValueNode"/>.</summary>
    StringValue,

    /// <summary>Of <see cref="BooleanValueNode"/>.</summary>
    BooleanValue,

    /// <summary>Of <see cref="NullValueNode"/>.</summary>
    NullValue,

    /// <summary>Of <see cref="EnumValueNode"/>.</summary>
    EnumValue,

    /// <summary>Of <see cref="ListValueNode"/>.</summary>
    ListValue,

    /// <summary>Of <see cref="ObjectValueNode"/>.</summary>
    ObjectValue,

    /// <summary>Of <see cref="ObjectFieldNode"/>.</summary>
    ObjectField,

    /// <summary>Of <see cref="DirectiveNode"/>.</summary>
    Directive,

    /// <summary>Of <see cref="NamedTypeNode"/>.</summary>
    NamedType,

    /// <summary>Of <see cref="ListTypeNode"/>.</summary>
    ListType,

    /// <summary>Of <see cref="NonNullTypeNode"/>.</summary>
    NonNullType,

    /// <summary>Of <see cref="SchemaDefinitionNode"/>.</summary>
    SchemaDefinition,

    /// <summary>Of <see cref="OperationTypeDefinitionNode"/>.</summary>
    OperationTypeDefinition,

    /// <summary>Of <see cref="ScalarTypeDefinitionNode"/>.</summary>
    ScalarTypeDefinition,

    /// <summary>Of <see cref="ObjectTypeDefinitionNode"/>.</summary>
    ObjectTypeDefinition,

    /// <summary>Of <see cref="FieldDefinitionNode"/>.</summary>
    FieldDefinition,

    /// <summary>Of <see cref="InputValueDefinitionNode"/>.</summary>
    InputValueDefinition,

    /// <summary>Of <see cref="InterfaceTypeDefinitionNode"/>.</summary>
    InterfaceTypeDefinition,

    /// <summary>Of <see cref="UnionTypeDefinitionNode"/>.</summary>
    UnionTypeDefinition,

    /// <summary>Of <see cref="EnumTypeDefinitionNode"/>.</summary>
    EnumTypeDefinition,

    /// <summary>Of <see cref="EnumValueDefinitionNode"/>.</summary>
    EnumValueDefinition,

    /// <summary>Of <see cref="InputObjectTypeDefinitionNode"/>.</summary>
    InputObjectTypeDefinition,

    /// <summary>Of <see cref="DirectiveDefinitionNode"/>.</summary>
    DirectiveDefinition,

    /// <summary>Of <see cref="SchemaExtensionNode"/>.</summary>
    SchemaExtension,

    /// <summary>Of <see cref="ScalarTypeExtensionNode"/>.</summary>
    ScalarTypeExtension,

    /// <summary>Of <see cref="ObjectTypeExtensionNode"/>.</summary>
    ObjectTypeExtension,

    /// <summary>Of <see cref="InterfaceTypeExtensionNode"/>.</summary>
    InterfaceTypeExtension,

    /// <summary>Of <see cref="UnionTypeExtensionNode"/>.</summary>
    UnionTypeExtension,

    /// <summary>Of <see cref="EnumTypeExtensionNode"/>.</summary>
    EnumTypeExtension,

    /// <summary>Of <see cref="InputObjectTypeExtensionNode"/>.</summary>
    InputObjectTypeExtension,
}
