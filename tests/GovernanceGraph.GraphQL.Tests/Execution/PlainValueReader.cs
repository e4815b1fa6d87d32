using System.Runtime.InteropServices;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Tests.Execution;

/// <summary>Reads a result from plain values; see <see cref="PlainValue"/>. It allocates nothing once its stack is deep enough.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct PlainValueReader : IResultReader
{
    private readonly GraphQLSchema _schema;
    private readonly Stack<Place> _outer = new(16);
    private Place _place;

    public PlainValueReader(CompiledOperation operation, object? root)
    {
        _schema = operation.Schema;
        _place = new Place(PlainValue.Of(root), operation.Root, -1);
    }

    public readonly ObjectType ConcreteType =>
        _place.Selection!.ParentType as ObjectType ?? (ObjectType)_schema.Types[(string)Entries[PlainValue.TypeName]!];

    private readonly Dictionary<string, object?> Entries => (Dictionary<string, object?>)_place.Source!;

    public readonly ResultKind Kind(int slot) => ValueOf(slot) switch
    {
        null => ResultKind.Null,
        byte[] => ResultKind.Text,
        long => ResultKind.Integer,
        double => ResultKind.Float,
        bool => ResultKind.Boolean,
        Exception => ResultKind.Error,
        object?[] => ResultKind.List,
        _ => ResultKind.Object,
    };

    public readonly ReadOnlySpan<byte> Text(int slot) => (byte[])ValueOf(slot)!;

    public readonly long Integer(int slot) => (long)ValueOf(slot)!;

    public readonly double Float(int slot) => (double)ValueOf(slot)!;

    public readonly bool Boolean(int slot) => (bool)ValueOf(slot)!;

    public readonly GraphQLError Error(int slot) => new(((Exception)ValueOf(slot)!).Message);

    public void EnterObject(int slot) => Enter(slot);

    public void LeaveObject() => _place = _outer.Pop();

    public void EnterList(int slot) => Enter(slot);

    public bool MoveNext() => ++_place.Index < ((object?[])_place.Source!).Length;

    public void LeaveList() => _place = _outer.Pop();

    private readonly object? ValueOf(int slot) => slot == IResultReader.Element
        ? ((object?[])_place.Source!)[_place.Index]
        : Entries.GetValueOrDefault(_place.Selection!.Slots[slot].Definition.Name);

    private void Enter(int slot)
    {
        var source = ValueOf(slot);
        var selection = slot == IResultReader.Element ? _place.Selection : _place.Selection!.Slots[slot].Selection;
        _outer.Push(_place);
        _place = new Place(source, selection, -1);
    }

    [StructLayout(LayoutKind.Auto)]
    private record struct Place(object? Source, CompiledSelectionSet? Selection, int Index);
}
