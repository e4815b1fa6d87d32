using System.Diagnostics.CodeAnalysis;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>An object or interface type: it has fields and may implement interfaces (specification, sections 3.6 and 3.7).</summary>
public abstract class ImplementingType : NamedType
{
    private protected ImplementingType(string name, TypeSource source)
        : base(name, source)
    {
    }

    /// <summary>The fields in definition order, those of extensions last.</summary>
    public NamedCollection<FieldDefinition> Fields { get; private set; } = NamedCollection<FieldDefinition>.Empty;

    /// <summary>The interfaces this type declares to implement, in definition order.</summary>
    public IReadOnlyList<InterfaceType> Interfaces { get; private set; } = [];

    // As written; schema validation sees here what is no interface.
    internal IReadOnlyList<NamedType> DeclaredInterfaces { get; private set; } = [];

    /// <summary>Finds the field called <paramref name="name"/>; the meta-fields (<c>__typename</c>) are not among them.</summary>
    public bool TryGetField(string name, [MaybeNullWhen(false)] out FieldDefinition field) => Fields.TryGet(name, out field);

    // Types refer to each other in circles, so their members follow once all types exist. Called once, by the builder.
    internal void Complete(NamedCollection<FieldDefinition> fields, IReadOnlyList<NamedType> interfaces)
    {
        Fields = fields;
        DeclaredInterfaces = interfaces;
        Interfaces = [.. interfaces.OfType<InterfaceType>()];
    }
}
