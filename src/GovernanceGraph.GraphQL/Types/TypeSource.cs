using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>Where a named type comes from: its definition and extensions in the schema's document. Built-in types have neither.</summary>
internal readonly record struct TypeSource(
    string? Description,
    SyntaxNode? Definition,
    IReadOnlyList<SyntaxNode> Extensions,
    IReadOnlyList<DirectiveNode> AppliedDirectives)
{
    public static TypeSource BuiltIn(string description) => new(description, null, [], []);
}
