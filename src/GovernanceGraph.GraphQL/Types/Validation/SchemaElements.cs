using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types.Validation;

/// <summary>Ways through a schema that several rules take. Built-in types are valid, so no rule looks at them.</summary>
internal static class SchemaElements
{
    public static IEnumerable<T> Defined<T>(this GraphQLSchema schema)
        where T : NamedType =>
        schema.Types.Values.OfType<T>().Where(type => type.DefinitionNode is not null);

    public static IEnumerable<DirectiveDefinition> DefinedDirectives(this GraphQLSchema schema) =>
        schema.Directives.Where(directive => directive.DefinitionNode is not null);

    /// <summary>The definition and, after it, the extensions.</summary>
    public static IEnumerable<SyntaxNode> Nodes(this NamedType type) => type.ExtensionNodes.Prepend(type.DefinitionNode!);

    public static DirectiveNode? DeprecatedNode(IReadOnlyList<DirectiveNode> directives) =>
        directives.FirstOrDefault(directive => directive.Name.Value == SpecifiedDirectives.DeprecatedName);
}
