using System.Diagnostics.CodeAnalysis;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>An enum type (specification, section 3.9).</summary>
public sealed class EnumType : NamedType
{
    internal EnumType(string name, TypeSource source, NamedCollection<EnumValue> values)
        : base(name, source) => Values = values;

    /// <summary>The values in definition order, those of extensions last.</summary>
    public NamedCollection<EnumValue> Values { get; }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Enum;

    /// <summary>Finds the value called <paramref name="name"/>.</summary>
    public bool TryGetValue(string name, [MaybeNullWhen(false)] out EnumValue value) => Values.TryGet(name, out value);
}
