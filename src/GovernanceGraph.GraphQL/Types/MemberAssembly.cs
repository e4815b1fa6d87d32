using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>Makes the members of types and directives from their definitions.</summary>
internal sealed class MemberAssembly(IReadOnlyDictionary<string, NamedType> types)
{
    public static NamedCollection<EnumValue> EnumValues(TypeSource source) => new(
        [
            .. Parts(source.Definition!, source.Extensions).SelectMany(DefinitionParts.Values).Select(node => new EnumValue(
                node.Name.Value,
                node.Description?.Value,
                AppliedDirectiveValues.DeprecationReason(node.Directives),
                node.Directives,
                node)),
        ],
        value => value.Name);

    public NamedCollection<FieldDefinition> Fields(ImplementingType parent) => new(
        [.. Parts(parent).SelectMany(DefinitionParts.Fields).Select(node => Field(parent, node))], field => field.Name);

    public IReadOnlyList<NamedType> Interfaces(ImplementingType type) =>
        [.. Parts(type).SelectMany(DefinitionParts.Interfaces).Select(Named)];

    public IReadOnlyList<NamedType> UnionMembers(UnionType type) => [.. Parts(type).SelectMany(DefinitionParts.Members).Select(Named)];

    public NamedCollection<InputValue> InputFields(InputObjectType type) => new(
        [
            .. Parts(type).SelectMany(DefinitionParts.InputFields)
                .Select(node => Input(node, $"{type.Name}.{node.Name.Value}")),
        ],
        field => field.Name);

    public DirectiveDefinition Directive(DirectiveDefinitionNode node) => new(
        node.Name.Value,
        node.Description?.Value,
        Arguments(node.Arguments, $"@{node.Name.Value}"),
        [.. node.Locations.Select(Location)],
        node.Repeatable,
        node);

    // The validation of the document has found every name that is used defined.
    public NamedType Named(NamedTypeNode node)
    {
        string name = node.Name.Value;
        return types.TryGetValue(name, out NamedType? type) ? type
            : BuiltInScalars.TryGet(name, out ScalarType? scalar) ? scalar
            : Introspection.Types.First(introspection => introspection.Name == name);
    }

    private static IEnumerable<SyntaxNode> Parts(NamedType type) => Parts(type.DefinitionNode!, type.ExtensionNodes);

    private static IEnumerable<SyntaxNode> Parts(SyntaxNode definition, IReadOnlyList<SyntaxNode> extensions) => extensions.Prepend(definition);

    private static DirectiveLocation Location(NameNode node) => SpecifiedNames.TryGetLocation(node.Value, out DirectiveLocation location)
        ? location
        : throw new InvalidOperationException($"The parser let an unknown directive location pass: {node.Value}.");

    private FieldDefinition Field(ImplementingType parent, FieldDefinitionNode node) => new(
        parent,
        node.Name.Value,
        node.Description?.Value,
        Type(node.Type),
        Arguments(node.Arguments, $"{parent.Name}.{node.Name.Value}"),
        AppliedDirectiveValues.DeprecationReason(node.Directives),
        node);

    private NamedCollection<InputValue> Arguments(IReadOnlyList<InputValueDefinitionNode> nodes, string parent) => nodes.Count == 0
        ? NamedCollection<InputValue>.Empty
        : new([.. nodes.Select(node => Input(node, $"{parent}({node.Name.Value}:)"))], argument => argument.Name);

    private InputValue Input(InputValueDefinitionNode node, string coordinate) => new(
        coordinate,
        node.Name.Value,
        node.Description?.Value,
        Type(node.Type),
        node.DefaultValue,
        AppliedDirectiveValues.DeprecationReason(node.Directives),
        node);

    private GraphQLType Type(TypeNode node) => node switch
    {
        ListTypeNode list => ListType.Of(Type(list.Type)),
        NonNullTypeNode nonNull => NonNullType.Of(Type(nonNull.Type)),
        _ => Named((NamedTypeNode)node),
    };
}
