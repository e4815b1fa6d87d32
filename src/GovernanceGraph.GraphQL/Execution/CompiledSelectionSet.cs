using System.Collections.Frozen;
using System.Text;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>
/// The selections on the objects of one place of an operation, merged, for each type such an object can have (specification 6.3.2).
/// Places that merge the same selections on the same type share one instance: an operation is a graph without cycles, not always a tree.
/// </summary>
public sealed class CompiledSelectionSet
{
    // Comparing few types is faster than hashing one of them.
    private const int MostCompared = 8;

    private ObjectType[] _types = [];
    private CompiledField[][] _fields = [];
    private byte[][] _typenames = [];
    private CompiledField[] _slots = [];
    private FrozenDictionary<ObjectType, int>? _indexes;

    // The objects of a list are mostly of one type. Threads may overwrite each other's: any index is as good to begin with.
    private int _lastIndex;

    internal CompiledSelectionSet(NamedType parentType) => ParentType = parentType;

    /// <summary>The object, interface or union type that is selected on.</summary>
    public NamedType ParentType { get; }

    /// <summary>The object types that can stand here: <see cref="ParentType"/> itself, or all its possible types.</summary>
    public IReadOnlyList<ObjectType> ConcreteTypes => _types;

    /// <summary>How many slots a row of this selection has.</summary>
    public int SlotCount => _slots.Length;

    /// <summary>The fields by slot, over all concrete types.</summary>
    public IReadOnlyList<CompiledField> Slots => _slots;

    /// <summary>The fields of one concrete type in the order of the response; none for a type that cannot stand here.</summary>
    public IReadOnlyList<CompiledField> FieldsOf(ObjectType concrete)
    {
        var index = IndexOf(concrete);
        return index < 0 ? [] : _fields[index];
    }

    /// <summary>The position of a type in <see cref="ConcreteTypes"/>, or -1.</summary>
    internal int IndexOf(ObjectType concrete)
    {
        if (_indexes is not null)
            return IndexAmongMany(concrete);
        for (var i = 0; i < _types.Length; i++)
        {
            if (ReferenceEquals(_types[i], concrete))
                return i;
        }

        return -1;
    }

    private int IndexAmongMany(ObjectType concrete)
    {
        var index = _lastIndex;
        if (ReferenceEquals(_types[index], concrete))
            return index;
        if (!_indexes!.TryGetValue(concrete, out index))
            return -1;
        _lastIndex = index;
        return index;
    }

    internal ReadOnlySpan<CompiledField> FieldsAt(int typeIndex) => _fields[typeIndex];

    /// <summary>The type's name as a JSON string.</summary>
    internal ReadOnlySpan<byte> TypenameAt(int typeIndex) => _typenames[typeIndex];

    internal ObjectType TypeAt(int typeIndex) => _types[typeIndex];

    // Selections refer to each other through their fields, so the fields follow once the instance exists. Called once, by the compiler.
    internal void Complete(ObjectType[] types, CompiledField[][] fields, CompiledField[] slots)
    {
        _types = types;
        _fields = fields;
        _slots = slots;
        _typenames = Array.ConvertAll(types, type => Encoding.ASCII.GetBytes($"\"{type.Name}\""));
        if (types.Length > MostCompared)
            _indexes = types.Select((type, index) => KeyValuePair.Create(type, index)).ToFrozenDictionary();
    }
}
