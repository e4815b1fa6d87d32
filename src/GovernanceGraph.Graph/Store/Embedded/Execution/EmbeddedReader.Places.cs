using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store.Embedded.Storage;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Store.Embedded.Execution;

/// <summary>How the reader finds lists, composed objects and elements, and steps into them.</summary>
internal partial struct EmbeddedReader
{
    private ResultKind KindOfMade(ref Frame at, ref readonly SlotCode code)
    {
        switch (code.Operation)
        {
            case SlotOperation.Connection:
                return KindOfPage(_result.Lists.Cut((ConnectionShape)code.Shape!, at.Node, out _page), _page);
            case SlotOperation.Statements:
                return KindOfPage(_result.Statements.Cut(at.Node, (StatementsPlan)code.Plan!, out _page), _page);
            case SlotOperation.ListRoot:
                _result.Enter((PlanRoot)code.Plan!);
                return KindOfPage(_result.Lists.Cut((ConnectionShape)code.Shape!, -1, out _page), _page);
            case SlotOperation.NodeRoot:
                var root = (NodeRoot)code.Plan!;
                _result.Enter(root);
                return KindOfRoot(_result.Plan.Value(root.Id), (NodeShape)code.Shape!, root.TypeName);
            case SlotOperation.ComputedRoot:
                var computed = (ComputedRoot)code.Plan!;
                _result.Enter(computed);
                return Remember(_result.Compute(computed, code.Shape!));
            case SlotOperation.NodeComputed:
                return Remember(_result.ComputeOfNode((Computation)code.Plan!, at.Node, code.Shape!));
            case SlotOperation.LinkComputed:
                return Remember(_result.ComputeOfLink((Computation)code.Plan!, at.Link, code.Shape!));
            case SlotOperation.PageInfo:
                return Remember(_result.Compose(_result.Cursors.PageInfo(at.Source!, at.Page), code.Shape));
            case SlotOperation.Groups:
                var by = _result.Plan.Value(((GroupsSlot)code.Plan!).By);
                return Remember(_result.Compose(RowGroups.Of(_result, by, ((ConnectionShape)at.Shape!).Numeric, at.Page), code.Shape));
            case SlotOperation.SectionGroups:
                return Remember(_result.Compose(_result.Statements.BySection(at.Node, (StatementsPlan)at.Shape!, at.Page), code.Shape));
            case SlotOperation.Composed:
                return Remember(((ComposedRow<SlotCode>)at.Source!).Values[code.Column]);
            default:
                throw new InvalidOperationException($"A slot is asked for that nobody wanted: {code.Operation}.");
        }
    }

    private ResultKind KindOfElement(ref Frame list)
    {
        _column = null;
        switch (list.List)
        {
            case ListKind.Column:
                _column = (ColumnBlock)list.Source!;
                return _column.IsNull(list.Row, list.Element) ? ResultKind.Null : list.Kind;
            case ListKind.Composed:
                return Remember(((object?[])list.Source!)[list.Element]);
            case ListKind.Ids:
                return KindOfRoot(((IReadOnlyList<string>)list.Source!)[list.Element], (NodeShape)list.Shape!, GraphSchema.NodeInterfaceName);
            default:
                return ResultKind.Object;
        }
    }

    private ResultKind Remember(object? value)
    {
        _column = null;
        _value = value;
        return MadeValue.KindOf(value);
    }

    private ResultKind KindOfPage(bool isCut, ListPage page)
    {
        if (isCut)
            return ResultKind.Object;
        _result.Rows.Truncate(page.Start);
        return Remember(PageErrors.TooLarge(page.Length, _result.Options.Limits));
    }

    private ResultKind KindOfRoot(string id, NodeShape shape, string type)
    {
        var node = _version.FindNode(id);
        if (node >= 0 && _result.IsThere(node) && shape.ByLabel[_version.NodeGroup(node).Label.Ordinal] is not null)
        {
            _row = new Row(node, Numbers.None);
            return ResultKind.Object;
        }

        return Remember(UnknownIds.Error(_result.View, id, type));
    }

    private static bool IsThere(ref Frame at, Property property)
    {
        // A value is there when one of its fields is.
        foreach (var column in property.Columns)
        {
            if (!at.Columns[column.Index].IsNull(at.Row))
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
            case ListKind.Citations:
                EnterValue(ref list, (RowShape)list.Shape!, ((int[])list.Source!)[list.Element]);
                break;
            case ListKind.Nodes:
                EnterNode((NodeShape)list.Shape!, _result.Rows[list.Page.First + list.Element].Node);
                break;
            case ListKind.Edges:
                EnterEdge((RowShape)list.Shape!, _result.Rows[list.Page.First + list.Element], list.Source!, list.Node);
                break;
            case ListKind.Ids:
                EnterNode((NodeShape)list.Shape!, _row.Node);
                break;
            default:
                EnterComposed(_value!, list.Shape);
                break;
        }
    }

    private void EnterNode(NodeShape shape, int node)
    {
        _result.Meter.AddRow();
        var group = _version.NodeGroup(node);
        var row = shape.Of(group.Label.Ordinal);
        ref var at = ref Push();
        at.Slots = row.Slots;
        at.Type = row.Type;
        at.Columns = group.Columns;
        at.Row = Numbers.Row(node);
        at.Element = -1;
        at.Node = node;
        at.Link = -1;
    }

    private void EnterLink(RowShape shape, int link)
    {
        _result.Meter.AddRow();
        ref var at = ref Push();
        at.Slots = shape.Slots;
        at.Type = shape.Type;
        at.Columns = _version.LinkGroup(link).Columns;
        at.Row = Numbers.Row(link);
        at.Element = -1;
        at.Node = -1;
        at.Link = link;
    }

    private void EnterEdge(RowShape shape, Row row, object arguments, int document)
    {
        _result.Meter.AddRow();
        ref var at = ref Push();
        at.Slots = shape.Slots;
        at.Type = shape.Type;
        at.Element = -1;
        at.Row = document;
        at.Node = row.Node;
        at.Link = row.Link;
        at.Source = arguments;
    }

    private void EnterValue(ref Frame of, RowShape shape, int element)
    {
        _result.Meter.AddRow();
        var (columns, row) = (of.Columns, of.Row);
        ref var at = ref Push();
        at.Slots = shape.Slots;
        at.Type = shape.Type;
        at.Columns = columns;
        at.Row = row;
        at.Element = element;
    }

    private void EnterConnection(RowShape shape, object arguments, object plan, int node)
    {
        _result.Meter.AddRow();
        ref var at = ref Push();
        at.Slots = shape.Slots;
        at.Type = shape.Type;
        at.Node = node;
        at.Page = _page;
        at.Source = arguments;
        at.Shape = plan;
        at.OwnsRows = true;
    }

    private void EnterComposed(object value, object? shape)
    {
        switch (value)
        {
            case GraphNode node:
                EnterNode((NodeShape)shape!, _version.FindNode(node.Id));
                break;
            case GraphLink link:
                EnterLink((RowShape)shape!, _version.FindLink(link.Id));
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
        var (columns, row, node, link) = (of.Columns, of.Row, of.Node, of.Link);
        ref var list = ref Push();
        list.List = code.Operation == SlotOperation.ColumnList ? ListKind.Column : ListKind.Values;
        list.Kind = code.Kind;
        list.Shape = code.Shape;
        list.Columns = columns;
        list.Row = row;
        list.Node = node;
        list.Link = link;
        list.Element = -1;
        list.Source = columns[code.Column];
        list.Count = columns[code.Column].Count(row);
    }

    private void EnterPage(ref Frame connection, ref readonly SlotCode code)
    {
        var (page, arguments, node) = (connection.Page, connection.Source, connection.Node);
        ref var list = ref Push();
        list.List = code.Operation == SlotOperation.Nodes ? ListKind.Nodes : ListKind.Edges;
        list.Shape = code.Shape;
        list.Source = arguments;
        list.Node = node;
        list.Page = page;
        list.Element = -1;
        list.Count = page.Length;
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

    private void EnterCitations(ref Frame edge, CitationShape shape)
    {
        var statement = new Row(edge.Node, edge.Link);
        var places = _result.Statements.Places(edge.Row, statement, ((StatementArguments)edge.Source!).Locator);
        ref var list = ref Push();
        list.List = ListKind.Citations;
        list.Element = -1;
        list.Source = places;
        list.Count = places.Length;
        if (statement.Node >= 0)
            (list.Shape, list.Columns, list.Row) = (shape.OfNode, _version.NodeGroup(statement.Node).Columns, Numbers.Row(statement.Node));
        else
            (list.Shape, list.Columns, list.Row) = (shape.OfLink, _version.LinkGroup(statement.Link).Columns, Numbers.Row(statement.Link));
    }

    private ref Frame Push()
    {
        if (++_depth == _frames.Length)
            _frames = _result.GrowFrames();
        return ref _frames[_depth];
    }

    private void Leave()
    {
        ref var at = ref _frames[_depth--];
        if (!at.OwnsRows)
            return;
        _result.Rows.Truncate(at.Page.Start);
        at.OwnsRows = false;
    }
}
