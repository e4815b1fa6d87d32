using System.Buffers;
using System.Runtime.InteropServices;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.Graph.Tests.Oracle;

/// <summary>Reads a tree of rows for the response writer.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct RowReader : IResultReader
{
    private readonly GraphQLSchema _schema;
    private readonly Stack<(ResultRow? Row, IReadOnlyList<object?>? List, int Index)> _above = new();
    private readonly ArrayBufferWriter<byte> _text = new();
    private ResultRow? _row;
    private IReadOnlyList<object?>? _list;
    private int _index;

    public RowReader(GraphQLSchema schema, ResultRow root)
    {
        _schema = schema;
        _row = root;
    }

    public readonly ObjectType ConcreteType => (ObjectType)_schema.Types[_row!.TypeName];

    public readonly ResultKind Kind(int slot) => Value(slot) switch
    {
        null => ResultKind.Null,
        string => ResultKind.Text,
        int or long => ResultKind.Integer,
        double => ResultKind.Float,
        bool => ResultKind.Boolean,
        ResultRow => ResultKind.Object,
        GraphQLError => ResultKind.Error,
        _ => ResultKind.List,
    };

    public readonly ReadOnlySpan<byte> Text(int slot)
    {
        _text.ResetWrittenCount();
        EscapedText.Write((string)Value(slot)!, _text);
        return _text.WrittenSpan;
    }

    public readonly long Integer(int slot) => Value(slot) is long value ? value : (int)Value(slot)!;

    public readonly double Float(int slot) => (double)Value(slot)!;

    public readonly bool Boolean(int slot) => (bool)Value(slot)!;

    public readonly GraphQLError Error(int slot) => (GraphQLError)Value(slot)!;

    public void EnterObject(int slot)
    {
        var row = (ResultRow)Value(slot)!;
        _above.Push((_row, _list, _index));
        (_row, _list, _index) = (row, null, 0);
    }

    public void LeaveObject() => (_row, _list, _index) = _above.Pop();

    public void EnterList(int slot)
    {
        var list = (IReadOnlyList<object?>)Value(slot)!;
        _above.Push((_row, _list, _index));
        (_row, _list, _index) = (null, list, -1);
    }

    public bool MoveNext() => ++_index < _list!.Count;

    public void LeaveList() => (_row, _list, _index) = _above.Pop();

    private readonly object? Value(int slot) => slot == IResultReader.Element ? _list![_index] : _row!.Values[slot];
}
