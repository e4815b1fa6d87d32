using System.Diagnostics.CodeAnalysis;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>An input object type (specification, section 3.10).</summary>
public sealed class InputObjectType : NamedType
{
    internal InputObjectType(string name, TypeSource source, bool isOneOf)
        : base(name, source) => IsOneOf = isOneOf;

    /// <summary>Whether exactly one field must be given, and not as null (<c>@oneOf</c>, section 3.10.1).</summary>
    public bool IsOneOf { get; }

    /// <summary>The input fields in definition order, those of extensions last.</summary>
    public NamedCollection<InputValue> Fields { get; private set; } = NamedCollection<InputValue>.Empty;

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.InputObject;

    /// <summary>Finds the input field called <paramref name="name"/>.</summary>
    public bool TryGetField(string name, [MaybeNullWhen(false)] out InputValue field) => Fields.TryGet(name, out field);

    internal void Complete(NamedCollection<InputValue> fields) => Fields = fields;
}
