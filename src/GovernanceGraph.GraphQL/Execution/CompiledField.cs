using System.Text;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>
/// One entry of a response object: all the field nodes that share its response key (specification 6.3.2), for the concrete types on
/// which they are the same nodes, with the same return type and the same arguments.
/// </summary>
public sealed class CompiledField
{
    private readonly List<ObjectType> _concreteTypes = [];
    private readonly byte[] _commaKey;
    private readonly byte[] _openingKey;

    internal CompiledField(int slot, IReadOnlyList<FieldNode> nodes, NamedType parentType, FieldDefinition definition, ValueShape shape)
    {
        Slot = slot;
        ResponseKey = nodes[0].ResponseKey;
        Nodes = nodes;
        ParentType = parentType;
        Definition = definition;
        Shape = shape;
        _commaKey = Encoding.ASCII.GetBytes($",\"{ResponseKey}\":");
        _openingKey = Encoding.ASCII.GetBytes($"{{\"{ResponseKey}\":");
        ResponseKeyUtf8 = _commaKey[1..];
    }

    /// <summary>The index in <see cref="CompiledSelectionSet.Slots"/>, by which a reader is asked for the value.</summary>
    public int Slot { get; }

    /// <summary>The alias, or the name where there is none.</summary>
    public string ResponseKey { get; }

    /// <summary><c>"key":</c>, ready to copy into a response.</summary>
    public byte[] ResponseKeyUtf8 { get; }

    /// <summary>The definition on <see cref="ParentType"/>. Where <see cref="ConcreteTypes"/> are several, theirs agree in type and arguments.</summary>
    public FieldDefinition Definition { get; }

    /// <summary>
    /// The selection set's own type where that defines the field in the same way, else the first of <see cref="ConcreteTypes"/>.
    /// </summary>
    public NamedType ParentType { get; }

    /// <summary>The merged field nodes in document order, never empty. Their arguments are the same (specification 5.3.2).</summary>
    public IReadOnlyList<FieldNode> Nodes { get; }

    /// <summary>The arguments as written; coerce them against <see cref="Definition"/>.</summary>
    public IReadOnlyList<ArgumentNode> Arguments => Nodes[0].Arguments;

    /// <summary>What the field returns on <see cref="ConcreteTypes"/>.</summary>
    public GraphQLType Type => Shape.Type;

    /// <summary>The merged selection of the objects it returns; null for a leaf.</summary>
    public CompiledSelectionSet? Selection { get; internal set; }

    /// <summary>Whether this is <c>__typename</c>, which the writer answers.</summary>
    public bool IsTypename => Answer == FieldAnswer.Typename;

    /// <summary>Whether this is <c>__schema</c> or <c>__type</c> of the root, which the writer answers from the schema.</summary>
    public bool IsIntrospection => Answer == FieldAnswer.Introspection;

    /// <summary>The types of the selection set on which the field is selected.</summary>
    public IReadOnlyList<ObjectType> ConcreteTypes => _concreteTypes;

    internal ValueShape Shape { get; }

    internal FieldAnswer Answer { get; init; }

    /// <summary>The key as that of a further member of an object: <c>,"key":</c>.</summary>
    internal ReadOnlySpan<byte> CommaKey => _commaKey;

    /// <summary>The key as that of an object's first member: <c>{"key":</c>.</summary>
    internal ReadOnlySpan<byte> OpeningKey => _openingKey;

    internal void AddConcreteType(ObjectType type) => _concreteTypes.Add(type);

    /// <inheritdoc/>
    public override string ToString() => $"{ResponseKey}: {Definition.Coordinate}";
}

/// <summary>Who answers a field.</summary>
internal enum FieldAnswer : byte
{
    Reader,
    Typename,
    Introspection,
}
