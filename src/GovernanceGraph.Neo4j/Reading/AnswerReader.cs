using System.Runtime.InteropServices;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.Neo4j.Computed;
using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Neo4j.Reading;

/// <summary>
/// Reads an answer of Neo4j for the response writer, slot by slot of the compiled statement: texts go from its bytes into the response without
/// becoming strings. What <see cref="Kind"/> found is remembered for the call that follows.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal partial struct AnswerReader : IResultReader
{
    private readonly Neo4jResult _result;
    private readonly AnswerCells _cells;
    private Frame[] _frames;
    private int _depth;

    // What the last slot was found to hold: a cell, or a value that was made; and the row that an object in it has.
    private int _cell;
    private object? _value;
    private int _row;
    private int _count;

    public AnswerReader(Neo4jResult result, RowShape root)
    {
        _result = result;
        _cells = result.Cells;
        _frames = result.Frames;
        ref var at = ref _frames[0];
        at.Slots = root.Slots;
        at.Type = root.Type;
    }

    public readonly ObjectType ConcreteType => _frames[_depth].Type;

    public ResultKind Kind(int slot)
    {
        ref var at = ref _frames[_depth];
        if (slot < 0)
            return KindOfElement(ref at);
        ref readonly var code = ref at.Slots[slot];
        if (code.Operation == SlotOperation.Column)
            return KindOfCell(at.Cells + code.Cell, code.Kind);
        return KindOf(ref at, in code);
    }

    public readonly ReadOnlySpan<byte> Text(int slot)
    {
        if (_value is not null)
            return _value is byte[] bytes ? bytes : _result.Escape((string)_value);
        return _cells[_cell].Kind == CellKind.Text ? _cells.Bytes(_cell) : _result.Escape(_cells.Text(_cell));
    }

    public readonly long Integer(int slot) => _value is int value ? value : _cells.Integer(_cell);

    public readonly double Float(int slot) => _value is double value ? value : _cells.Float(_cell);

    // Elements of lists are numbers, since one of them can be missing.
    public readonly bool Boolean(int slot) =>
        _value is bool value ? value : _cells[_cell].Kind == CellKind.True || (_cells[_cell].Kind == CellKind.Number && _cells.Integer(_cell) == 1);

    public readonly GraphQLError Error(int slot) => (GraphQLError)_value!;

    public void EnterObject(int slot)
    {
        ref var at = ref _frames[_depth];
        if (slot < 0)
        {
            EnterElement(ref at);
            return;
        }

        ref readonly var code = ref at.Slots[slot];
        switch (code.Operation)
        {
            case SlotOperation.Value:
                EnterValue(ref at, (RowShape)code.Shape!, -1);
                break;
            case SlotOperation.ValueNode or SlotOperation.ElementNode when code.Place is null:
                // Only its id is wanted, and the cell that names it is its row.
                EnterCells((RowShape)code.Shape!, _cell);
                break;
            case SlotOperation.ValueNode or SlotOperation.ElementNode or SlotOperation.LinkEnd or SlotOperation.NodeRoot:
                EnterNode(code.Place!, _row);
                break;
            case SlotOperation.EdgeNode:
                EnterNode(code.Place!, at.Row);
                break;
            case SlotOperation.EdgeLink:
                EnterCells((RowShape)code.Shape!, at.Link);
                break;
            case SlotOperation.LinkById:
                var cells = _result.Rows(code.Place!).Cells(_row);
                EnterCells(code.Place!.ShapeOf(_cells, cells), cells);
                break;
            case SlotOperation.Single:
                EnterEdge((RowShape)code.Shape!, code.Place!, _row, code.Plan!);
                break;
            case SlotOperation.Connection or SlotOperation.Statements or SlotOperation.ListRoot:
                EnterConnection(in code, at.Row);
                break;
            default:
                EnterComposed(_value!, code.Shape);
                break;
        }
    }

    public void LeaveObject() => _depth--;

    public void EnterList(int slot)
    {
        ref var at = ref _frames[_depth];
        if (slot < 0)
        {
            EnterItems((object?[])_value!, at.Shape);
            return;
        }

        ref readonly var code = ref at.Slots[slot];
        switch (code.Operation)
        {
            case SlotOperation.ColumnList or SlotOperation.ValueList or SlotOperation.EdgeCitations:
                EnterElements(ref at, in code);
                break;
            case SlotOperation.Nodes or SlotOperation.Edges:
                EnterPage(ref at, in code);
                break;
            case SlotOperation.NodesRoot:
                var ids = _result.Plan.Value(((NodesRoot)code.Plan!).Ids);
                ref var list = ref Push();
                (list.List, list.Source, list.Count, list.Place, list.Element, list.Shape) = (ListKind.Ids, ids, ids.Count, code.Place, -1, code.Plan);
                break;
            default:
                EnterItems((object?[])_value!, code.Shape);
                break;
        }
    }

    public bool MoveNext()
    {
        ref var list = ref _frames[_depth];
        return ++list.Element < list.Count;
    }

    public void LeaveList() => _depth--;

    // A missing element of a list is stored as a value that no column can hold.
    private readonly bool IsMissing(int cell, ResultKind kind) => kind switch
    {
        ResultKind.Text => _cells[cell].Length == 0,
        ResultKind.Integer => _cells.Integer(cell) == ListElements.NoInteger,
        ResultKind.Float => _cells.Float(cell) <= ListElements.NoFloat,
        _ => _cells.Integer(cell) == ListElements.NoBoolean,
    };

    private ResultKind KindOfCell(int cell, ResultKind kind)
    {
        (_cell, _value) = (cell, null);
        return _cells[cell].Kind == CellKind.Null ? ResultKind.Null : kind;
    }

    // Of an absent list there is no element to ask for, and of parallel lists none is shorter than another.
    private ResultKind KindOfElementCell(int list, int element, ResultKind kind)
    {
        ref readonly var elements = ref _cells[list];
        if (element >= elements.Length)
            return Remember(null);
        (_cell, _value) = (elements.Start + element, null);
        return _cells[_cell].Kind == CellKind.Null || IsMissing(_cell, kind) ? ResultKind.Null : kind;
    }

    private ResultKind KindOf(ref Frame at, ref readonly SlotCode code)
    {
        switch (code.Operation)
        {
            case SlotOperation.ElementColumn:
                return KindOfElementCell(at.Cells + code.Cell, at.Element, code.Kind);
            case SlotOperation.ColumnList or SlotOperation.ValueList or SlotOperation.EdgeCitations
                or SlotOperation.Nodes or SlotOperation.Edges or SlotOperation.NodesRoot:
                return ResultKind.List;
            case SlotOperation.Value:
                return IsThere(at.Cells, (int[])code.Plan!) ? ResultKind.Object : ResultKind.Null;
            case SlotOperation.ValueNode or SlotOperation.LinkEnd or SlotOperation.LinkById:
                return KindOfNode(KindOfCell(at.Cells + code.Cell, ResultKind.Text), code.Place);
            case SlotOperation.ElementNode:
                return KindOfNode(KindOfElementCell(at.Cells + code.Cell, at.Element, ResultKind.Text), code.Place);
            case SlotOperation.EdgeNode:
                return ResultKind.Object;
            case SlotOperation.EdgeLink:
                return at.Link < 0 ? ResultKind.Null : ResultKind.Object;
            case SlotOperation.Single:
                (_row, _count) = _result.Rows(code.Place!).Below(at.Row);
                return _count == 0 ? ResultKind.Null : ResultKind.Object;
            case SlotOperation.Connection:
                (_row, _count) = _result.Rows(code.Place!).Below(at.Row);
                return KindOfPage(code.Place!, at.Row, ((ConnectionPlan)code.Plan!).Slots);
            case SlotOperation.Statements:
                (_row, _count) = _result.Rows(code.Place!).Below(at.Row);
                return KindOfPage(code.Place!, at.Row, ((StatementsPlan)code.Plan!).Slots);
            case SlotOperation.ListRoot:
                (_row, _count) = (0, _result.Rows(code.Place!).Count);
                return KindOfPage(code.Place!, 0, ((ListRoot)code.Plan!).Connection.Slots);
            case SlotOperation.NodeRoot:
                var root = (NodeRoot)code.Plan!;
                return KindOfRoot(root, _result.Plan.Value(root.Id), code.Place!, root.TypeName);
            default:
                return Remember(Made(ref at, in code));
        }
    }

    private readonly object? Made(ref Frame at, ref readonly SlotCode code) => code.Operation switch
    {
        SlotOperation.LinkType => code.Plan,
        SlotOperation.EdgeCursor => _result.Cursors.OfEdge(at.Source!, at.Place!, at.Row, at.Link),
        SlotOperation.TotalCount => _result.Rows(at.Place!).Page(at.Parent, at.Count).Total,
        SlotOperation.PageInfo => _result.Cursors.PageInfo(in at, (ComposedShape<SlotCode>)code.Shape!),
        SlotOperation.Groups => _result.Compose(Groups(ref at, (GroupsPlan)code.Plan!, code.Cell), code.Shape),
        SlotOperation.SectionGroups => _result.Compose(Sections(ref at, code.Cell), code.Shape),
        SlotOperation.NodeComputed => _result.Computed.OfNode((FieldComputation)code.Plan!, at.Type, at.Cells, code.Shape!),
        SlotOperation.LinkComputed => _result.Computed.OfLink((OwnComputation)code.Plan!, at.Cells, code.Shape!),
        SlotOperation.ComputedRoot => _result.Computed.OfRoot((RootComputation)code.Plan!, code.Shape!),
        SlotOperation.Composed => ((ComposedRow<SlotCode>)at.Source!).Values[code.Cell],
        _ => throw new InvalidOperationException($"A slot is asked for that nobody wanted: {code.Operation}."),
    };

    private ResultKind KindOfElement(ref Frame list)
    {
        switch (list.List)
        {
            case ListKind.Column:
                return KindOfElementCell(list.Cells, list.Element, list.Kind);
            case ListKind.Composed:
                return Remember(((object?[])list.Source!)[list.Element]);
            case ListKind.Ids:
                return KindOfRoot((PlanRoot)list.Shape!, ((IReadOnlyList<string>)list.Source!)[list.Element], list.Place!, GraphSchema.NodeInterfaceName);
            default:
                return ResultKind.Object;
        }
    }

    private ResultKind KindOfNode(ResultKind id, Place? place)
    {
        if (id == ResultKind.Null)
            return id;
        if (place is null)
            return ResultKind.Object;
        _row = _result.Rows(place).Find(_cells.Bytes(_cell));
        return _row < 0
            ? throw new InvalidOperationException($"The answer names the node {_cells.Text(_cell)} and does not have it.")
            : ResultKind.Object;
    }

    private ResultKind Remember(object? value)
    {
        _value = value;
        return MadeValue.KindOf(value);
    }
}
