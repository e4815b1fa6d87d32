using System.Diagnostics.CodeAnalysis;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>A directive that the schema knows (specification, section 3.13).</summary>
public sealed class DirectiveDefinition
{
    internal DirectiveDefinition(
        string name,
        string? description,
        NamedCollection<InputValue> arguments,
        IReadOnlyList<DirectiveLocation> locations,
        bool isRepeatable,
        DirectiveDefinitionNode? definitionNode)
    {
        Name = name;
        Description = description;
        Arguments = arguments;
        Locations = locations;
        IsRepeatable = isRepeatable;
        DefinitionNode = definitionNode;
    }

    /// <summary>The name, without <c>@</c>.</summary>
    public string Name { get; }

    /// <summary>The description, or null.</summary>
    public string? Description { get; }

    /// <summary>The arguments in definition order.</summary>
    public NamedCollection<InputValue> Arguments { get; }

    /// <summary>Where the directive may be written, in definition order.</summary>
    public IReadOnlyList<DirectiveLocation> Locations { get; }

    /// <summary>Whether the directive may be written more than once at a location.</summary>
    public bool IsRepeatable { get; }

    /// <summary>The definition in the schema's document, or null for a built-in directive.</summary>
    public DirectiveDefinitionNode? DefinitionNode { get; }

    /// <summary>Whether the specification itself defines a directive of this name: skip, include, deprecated, specifiedBy or oneOf.</summary>
    public bool IsSpecified => SpecifiedDirectives.IsSpecified(Name);

    /// <summary>Finds the argument called <paramref name="name"/>.</summary>
    public bool TryGetArgument(string name, [MaybeNullWhen(false)] out InputValue argument) => Arguments.TryGet(name, out argument);

    /// <inheritdoc/>
    public override string ToString() => $"@{Name}";
}
