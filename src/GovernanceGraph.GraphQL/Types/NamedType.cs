using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>A type with a name: scalar, object, interface, union, enum or input object (specification, section 3.4).</summary>
public abstract class NamedType : GraphQLType
{
    private protected NamedType(string name, TypeSource source)
    {
        Name = name;
        Description = source.Description;
        AppliedDirectives = source.AppliedDirectives;
        DefinitionNode = source.Definition;
        ExtensionNodes = source.Extensions;
    }

    /// <summary>The name, unique in the schema.</summary>
    public string Name { get; }

    /// <summary>The description from the definition, or null when there is none.</summary>
    public string? Description { get; }

    /// <summary>The directives written on the definition and, after them, on its extensions; empty for a built-in type.</summary>
    public IReadOnlyList<DirectiveNode> AppliedDirectives { get; }

    /// <summary>The definition in the schema's document, or null for a built-in type.</summary>
    public SyntaxNode? DefinitionNode { get; }

    /// <summary>Whether the name is reserved for introspection, as <c>__Type</c> is (specification, section 4).</summary>
    public bool IsIntrospectionType => Name.StartsWith("__", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override NamedType Named => this;

    internal IReadOnlyList<SyntaxNode> ExtensionNodes { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
