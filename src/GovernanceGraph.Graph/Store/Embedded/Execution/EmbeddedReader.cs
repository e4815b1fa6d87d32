using System.Runtime.InteropServices;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store.Embedded.Storage;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.Graph.Store.Embedded.Execution;

/// <summary>
/// Reads a version of the graph for the response writer, slot by slot of the compiled plan: there are no rows in between. What
/// <see cref="Kind"/> found is remembered for the call that follows.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal partial struct EmbeddedReader : IResultReader
{
    private readonly EmbeddedResult _result;
    private readonly GraphVersion _version;
    private Frame[] _frames;
    private int _depth;

    // What the last slot was found to hold.
    private ColumnBlock? _column;
    private object? _value;
    private Row _row;
    private ListPage _page;

    public EmbeddedReader(EmbeddedResult result, RowShape root)
    {
        _result = result;
        _version = result.Graph;
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
        {
            var column = at.Columns[code.Column];
            _column = column;
            return column.IsNull(at.Row) ? ResultKind.Null : code.Kind;
        }

        return KindOf(ref at, in code);
    }

    public readonly ReadOnlySpan<byte> Text(int slot)
    {
        if (_column is not { } column)
            return _value is string text ? _result.Escape(text) : _value is byte[] bytes ? bytes : _result.Composed;
        ref var at = ref _frames[_depth];
        return at.Element < 0 ? column.Text(at.Row) : column.Text(at.Row, at.Element);
    }

    public readonly long Integer(int slot)
    {
        if (_column is not { } column)
            return (int)_value!;
        ref var at = ref _frames[_depth];
        return at.Element < 0 ? column.Integer(at.Row) : column.Integer(at.Row, at.Element);
    }

    public readonly double Float(int slot)
    {
        if (_column is not { } column)
            return (double)_value!;
        ref var at = ref _frames[_depth];
        return at.Element < 0 ? column.Float(at.Row) : column.Float(at.Row, at.Element);
    }

    public readonly bool Boolean(int slot)
    {
        if (_column is not { } column)
            return (bool)_value!;
        ref var at = ref _frames[_depth];
        return at.Element < 0 ? column.Boolean(at.Row) : column.Boolean(at.Row, at.Element);
    }

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
            case SlotOperation.ValueNode:
                EnterNode((NodeShape)code.Shape!, _version.FindNode(at.Columns[code.Column], at.Row));
                break;
            case SlotOperation.ElementNode:
                EnterNode((NodeShape)code.Shape!, _version.FindNode(at.Columns[code.Column], at.Row, at.Element));
                break;
            case SlotOperation.LinkFrom or SlotOperation.LinkTo or SlotOperation.EdgeNode or SlotOperation.NodeRoot:
                EnterNode((NodeShape)code.Shape!, _row.Node);
                break;
            case SlotOperation.EdgeLink:
                EnterLink((RowShape)code.Shape!, at.Link);
                break;
            case SlotOperation.Single:
                EnterEdge((RowShape)code.Shape!, _row, ((RelatedLinks)code.Plan!).Arguments, -1);
                break;
            case SlotOperation.Connection or SlotOperation.ListRoot:
                var connection = (ConnectionShape)code.Shape!;
                EnterConnection(connection.Row, _result.Plan.Value(connection.Plan.Arguments), connection, at.Node);
                break;
            case SlotOperation.Statements:
                EnterConnection((RowShape)code.Shape!, _result.Plan.Value(((StatementsPlan)code.Plan!).Arguments), code.Plan, at.Node);
                break;
            default:
                EnterComposed(_value!, code.Shape);
                break;
        }
    }

    public void LeaveObject() => Leave();

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
            case SlotOperation.ColumnList or SlotOperation.ValueList:
                EnterElements(ref at, in code);
                break;
            case SlotOperation.Nodes or SlotOperation.Edges:
                EnterPage(ref at, in code);
                break;
            case SlotOperation.EdgeCitations:
                EnterCitations(ref at, (CitationShape)code.Shape!);
                break;
            case SlotOperation.NodesRoot:
                var ids = _result.Plan.Value(((NodesRoot)code.Plan!).Ids);
                ref var list = ref Push();
                (list.List, list.Source, list.Count, list.Shape, list.Element) = (ListKind.Ids, ids, ids.Count, code.Shape, -1);
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

    public void LeaveList() => Leave();

    private ResultKind KindOf(ref Frame at, ref readonly SlotCode code)
    {
        _column = null;
        switch (code.Operation)
        {
            case SlotOperation.ElementColumn:
                _column = at.Columns[code.Column];
                return _column.IsNull(at.Row, at.Element) ? ResultKind.Null : code.Kind;
            case SlotOperation.ColumnList or SlotOperation.ValueList or SlotOperation.EdgeCitations
                or SlotOperation.Nodes or SlotOperation.Edges:
                return ResultKind.List;
            case SlotOperation.NodesRoot:
                _result.Enter((PlanRoot)code.Plan!);
                return ResultKind.List;
            case SlotOperation.Value:
                return IsThere(ref at, (Property)code.Plan!) ? ResultKind.Object : ResultKind.Null;
            case SlotOperation.ValueNode:
                return at.Columns[code.Column].IsNull(at.Row) ? ResultKind.Null : ResultKind.Object;
            case SlotOperation.ElementNode:
                return at.Columns[code.Column].IsNull(at.Row, at.Element) ? ResultKind.Null : ResultKind.Object;
            case SlotOperation.LinkId:
                // The writer asks for the text at once; until then it stays where it was composed.
                _result.ComposeLinkId(at.Link);
                _value = _result;
                return ResultKind.Text;
            case SlotOperation.LinkType:
                return Remember(_result.TypeName(_version.LinkGroup(at.Link).Type));
            case SlotOperation.LinkFrom:
                _row = new Row(_version.LinkGroup(at.Link).From(Numbers.Row(at.Link)), -1);
                return ResultKind.Object;
            case SlotOperation.LinkTo:
                _row = new Row(_version.LinkGroup(at.Link).To(Numbers.Row(at.Link)), -1);
                return ResultKind.Object;
            case SlotOperation.EdgeNode:
                _row = new Row(at.Node, Numbers.None);
                return at.Node < 0 ? ResultKind.Null : ResultKind.Object;
            case SlotOperation.EdgeLink:
                return at.Link < 0 ? ResultKind.Null : ResultKind.Object;
            case SlotOperation.EdgeCursor:
                return Remember(_result.Cursors.Of(at.Source!, new Row(at.Node, at.Link)));
            case SlotOperation.Single:
                return _result.Lists.TryFindFirst(at.Node, (RelatedLinks)code.Plan!, out _row) ? ResultKind.Object : ResultKind.Null;
            case SlotOperation.TotalCount:
                return Remember(at.Page.Total);
            default:
                return KindOfMade(ref at, in code);
        }
    }
}
