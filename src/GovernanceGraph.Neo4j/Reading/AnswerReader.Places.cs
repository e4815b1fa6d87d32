using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.Neo4j.Statements.Groups;

namespace GovernanceGraph.Neo4j.Reading;

/// <summary>How the reader finds pages, composed objects and elements, and steps into them.</summary>
internal partial struct AnswerReader
{
    private ResultKind KindOfPage(Place place, int parent, IReadOnlyList<ConnectionSlot> slots)
    {
        var length = _result.Rows(place).Page(parent, _count).Length;
        if (length <= _result.Options.Limits.MaxPageSize || !slots.Any(slot => slot is NodesSlot or EdgesSlot))
            return ResultKind.Object;
        return Remember(PageErrors.TooLarge(length, _result.Options.Limits));
    }

    private ResultKind KindOfRoot(PlanRoot root, string id, Place place, string type)
    {
        _row = _result.FindRoot(place, id);
        return _row >= 0 ? ResultKind.Object : Remember(_result.UnknownId(root, place, id, type));
    }

    private readonly IReadOnlyList<GroupValue> Groups(ref Frame at, GroupsPlan plan, int cell)
    {
        var page = _result.Rows(at.Place!).PageCells(at.Parent);
        var model = _result.Served.Model;
        return GroupsReader.Read(_cells, page < 0 ? -1 : page + cell, _result.Plan.Value(plan.By), plan.Numbers, id => KeyNode(model, id));
    }

    private readonly IReadOnlyList<GroupValue> Sections(ref Frame at, int cell)
    {
        var page = _result.Rows(at.Place!).PageCells(at.Parent);
        return GroupsReader.ReadSections(_cells, page < 0 ? -1 : page + cell);
    }

    // What is wanted of it stands in its row, which is found by its id.
    private static GraphNode KeyNode(GraphSchema model, string id) =>
        new() { Label = model.Labels[0], Id = id, Values = [], Folds = [], Tokens = [], AttestedOn = [] };

    // A value is there when one of its fields is.
    private readonly bool IsThere(int row, int[] cells)
    {
        foreach (var cell in cells)
        {
            if (_cells[row + cell].Kind != CellKind.Null)
                return true;
        }

        return false;
    }

    private void EnterElement(ref Frame list)
    {
        switch (list.List)
        {
            case ListKind.Values:
                EnterValue(ref list, (RowShape)list.Shape!, list.Element);
                break;
            case ListKind.SomeValues:
                EnterValue(ref list, (RowShape)list.Shape!, (int)_cells.Integer(_cells[list.First].Start + list.Element));
                break;
            case ListKind.Nodes:
                EnterNode((Place)list.Shape!, _result.RowAt(list.Place!, list.First + list.Element));
                break;
            case ListKind.Edges:
                EnterEdge((RowShape)list.Shape!, list.Place!, list.First + list.Element, list.Source!);
                break;
            case ListKind.Ids:
                EnterNode(list.Place!, _row);
                break;
            default:
                EnterComposed(_value!, list.Shape);
                break;
        }
    }

    private void EnterNode(Place place, int row)
    {
        _result.Meter.AddRow();
        var cells = _result.Rows(place).Cells(row);
        var shape = place.ShapeOf(_cells, cells);
        ref var at = ref Push();
        at.Slots = shape.Slots;
        at.Type = shape.Type;
        at.Cells = cells;
        at.Row = row;
        at.Element = -1;
    }

    // A link, or a node that is no row of a place.
    private void EnterCells(RowShape shape, int cells)
    {
        _result.Meter.AddRow();
        ref var at = ref Push();
        at.Slots = shape.Slots;
        at.Type = shape.Type;
        at.Cells = cells;
        at.Element = -1;
    }

    private void EnterEdge(RowShape shape, Place place, int position, object plan)
    {
        _result.Meter.AddRow();
        var (row, link) = (_result.RowAt(place, position), _result.LinkAt(place, position));
        var cells = _result.Rows(place).Cells(row);
        ref var at = ref Push();
        at.Slots = shape.Slots;
        at.Type = shape.Type;
        at.Cells = cells;
        at.Place = place;
        at.Row = row;
        at.Link = link;
        at.Source = plan;
        at.Element = -1;
    }

    private void EnterValue(ref Frame of, RowShape shape, int element)
    {
        _result.Meter.AddRow();
        var cells = of.Cells;
        ref var at = ref Push();
        at.Slots = shape.Slots;
        at.Type = shape.Type;
        at.Cells = cells;
        at.Element = element;
    }

    private void EnterConnection(ref readonly SlotCode code, int parent)
    {
        _result.Meter.AddRow();
        var (first, count, shape, place) = (_row, _count, (RowShape)code.Shape!, code.Place!);
        var plan = code.Operation == SlotOperation.ListRoot ? ((ListRoot)code.Plan!).Connection : code.Plan;
        ref var at = ref Push();
        at.Slots = shape.Slots;
        at.Type = shape.Type;
        at.Place = place;
        at.First = first;
        at.Count = count;
        at.Parent = parent;
        at.Source = plan;
        at.Element = -1;
    }

    private void EnterComposed(object value, object? shape)
    {
        switch (value)
        {
            case GraphNode node:
                EnterNode((Place)shape!, _result.Find((Place)shape!, node.Id));
                break;
            case GraphLink link:
                var place = (Place)shape!;
                var cells = _result.Rows(place).Cells(_result.Find(place, link.Id));
                EnterCells(place.ShapeOf(_cells, cells), cells);
                break;
            default:
                var row = (ComposedRow<SlotCode>)value;
                ref var at = ref Push();
                at.Slots = row.Slots;
                at.Type = row.Type;
                at.Source = row;
                at.Element = -1;
                break;
        }
    }

    private void EnterElements(ref Frame of, ref readonly SlotCode code)
    {
        var cells = of.Cells;
        ref var list = ref Push();
        list.Element = -1;
        list.Count = _cells[cells + code.Cell].Length;
        if (code.Operation == SlotOperation.EdgeCitations)
            (list.List, list.Shape, list.Cells, list.First) = (ListKind.SomeValues, code.Shape, cells, cells + code.Cell);
        else if (code.Operation == SlotOperation.ColumnList)
            (list.List, list.Kind, list.Cells) = (ListKind.Column, code.Kind, cells + code.Cell);
        else
            (list.List, list.Shape, list.Cells) = (ListKind.Values, code.Shape, cells);
    }

    private void EnterPage(ref Frame connection, ref readonly SlotCode code)
    {
        var (place, first, count, plan) = (connection.Place, connection.First, connection.Count, connection.Source);
        ref var list = ref Push();
        list.List = code.Operation == SlotOperation.Nodes ? ListKind.Nodes : ListKind.Edges;
        list.Shape = code.Shape;
        list.Source = plan;
        list.Place = place;
        list.First = first;
        list.Count = count;
        list.Element = -1;
    }

    private void EnterItems(object?[] items, object? shape)
    {
        ref var list = ref Push();
        list.List = ListKind.Composed;
        list.Element = -1;
        list.Shape = shape;
        list.Source = items;
        list.Count = items.Length;
    }

    private ref Frame Push()
    {
        if (++_depth == _frames.Length)
            _frames = _result.GrowFrames();
        return ref _frames[_depth];
    }
}
