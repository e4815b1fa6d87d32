using System.Runtime.CompilerServices;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>An argument of a field or directive, or a field of an input object (specification, sections 3.6.1 and 3.10).</summary>
public sealed class InputValue
{
    private StrongBox<object?>? _coercedDefault;

    internal InputValue(
        string coordinate,
        string name,
        string? description,
        GraphQLType type,
        ValueNode? defaultValue,
        string? deprecationReason,
        InputValueDefinitionNode? definitionNode)
    {
        Coordinate = coordinate;
        Name = name;
        Description = description;
        Type = type;
        DefaultValue = defaultValue;
        DeprecationReason = deprecationReason;
        AppliedDirectives = definitionNode?.Directives ?? [];
        DefinitionNode = definitionNode;
    }

    /// <summary>The schema coordinate: <c>Query.node(id:)</c>, <c>@skip(if:)</c> or <c>BodyWhere.id</c> (specification, section 3.14).</summary>
    public string Coordinate { get; }

    /// <summary>The name, unique among its siblings.</summary>
    public string Name { get; }

    /// <summary>The description, or null.</summary>
    public string? Description { get; }

    /// <summary>The type of the values taken; always an input type.</summary>
    public GraphQLType Type { get; }

    /// <summary>The default as written in the schema, or null when there is none.</summary>
    public ValueNode? DefaultValue { get; }

    /// <summary>Why the argument or input field is deprecated, or null when it is not.</summary>
    public string? DeprecationReason { get; }

    /// <summary>The directives written on the definition.</summary>
    public IReadOnlyList<DirectiveNode> AppliedDirectives { get; }

    /// <summary>The definition in the schema's document, or null for an argument of a built-in field or directive.</summary>
    public InputValueDefinitionNode? DefinitionNode { get; }

    /// <summary>Whether a value must be given: the type is non-null and there is no default (specification, section 5.4.3).</summary>
    public bool IsRequired => DefaultValue is null && Type is NonNullType;

    // Coerced once: coerced values are immutable. Threads that come first at the same time make equal values.
    internal object? CoercedDefault => (_coercedDefault ??= new StrongBox<object?>(LiteralCoercion.DefaultOf(this))).Value;

    /// <inheritdoc/>
    public override string ToString() => Coordinate;
}
