using System.Diagnostics.CodeAnalysis;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>A field of an object or interface type (specification, section 3.6).</summary>
public sealed class FieldDefinition
{
    internal FieldDefinition(
        ImplementingType? parent,
        string name,
        string? description,
        GraphQLType type,
        NamedCollection<InputValue> arguments,
        string? deprecationReason,
        FieldDefinitionNode? definitionNode)
    {
        Parent = parent;
        Name = name;
        Description = description;
        Type = type;
        Arguments = arguments;
        DeprecationReason = deprecationReason;
        AppliedDirectives = definitionNode?.Directives ?? [];
        DefinitionNode = definitionNode;
    }

    /// <summary>The type that has the field; null for the meta-fields <c>__schema</c>, <c>__type</c> and <c>__typename</c>.</summary>
    public ImplementingType? Parent { get; }

    /// <summary>The name, unique in the parent.</summary>
    public string Name { get; }

    /// <summary>The description, or null.</summary>
    public string? Description { get; }

    /// <summary>What the field returns.</summary>
    public GraphQLType Type { get; }

    /// <summary>The arguments in definition order.</summary>
    public NamedCollection<InputValue> Arguments { get; }

    /// <summary>Why the field is deprecated, or null when it is not.</summary>
    public string? DeprecationReason { get; }

    /// <summary>The directives written on the definition.</summary>
    public IReadOnlyList<DirectiveNode> AppliedDirectives { get; }

    /// <summary>The definition in the schema's document, or null for a field of a built-in type.</summary>
    public FieldDefinitionNode? DefinitionNode { get; }

    /// <summary>The schema coordinate, such as <c>Query.node</c> (specification, section 3.14).</summary>
    public string Coordinate => $"{Parent?.Name ?? "<meta>"}.{Name}";

    /// <summary>Finds the argument called <paramref name="name"/>.</summary>
    public bool TryGetArgument(string name, [MaybeNullWhen(false)] out InputValue argument) => Arguments.TryGet(name, out argument);

    /// <inheritdoc/>
    public override string ToString() => Coordinate;
}
