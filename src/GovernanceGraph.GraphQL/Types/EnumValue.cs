using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>A value of an enum type (specification, section 3.9).</summary>
public sealed class EnumValue
{
    internal EnumValue(
        string name,
        string? description,
        string? deprecationReason,
        IReadOnlyList<DirectiveNode> appliedDirectives,
        EnumValueDefinitionNode? definitionNode)
    {
        Name = name;
        Description = description;
        DeprecationReason = deprecationReason;
        AppliedDirectives = appliedDirectives;
        DefinitionNode = definitionNode;
    }

    /// <summary>The name, which is also the value's form in responses and in coerced input.</summary>
    public string Name { get; }

    /// <summary>The description, or null.</summary>
    public string? Description { get; }

    /// <summary>Why the value is deprecated, or null when it is not.</summary>
    public string? DeprecationReason { get; }

    /// <summary>The directives written on the definition.</summary>
    public IReadOnlyList<DirectiveNode> AppliedDirectives { get; }

    /// <summary>The definition in the schema's document, or null for a value of a built-in type.</summary>
    public EnumValueDefinitionNode? DefinitionNode { get; }
}
