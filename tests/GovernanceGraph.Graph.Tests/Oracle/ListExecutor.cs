using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Tests.Oracle;

/// <summary>Executes lists: filter, order, page, counts and groups, the same for a root and for the links of a node.</summary>
internal sealed class ListExecutor(SnapshotView view, BoundPlan plan, ExecutionOptions options, RowProjector projector)
{
    private readonly FilterEvaluator _filters = new(view);

    public object Execute(ConnectionPlan list, GraphNode? parent)
    {
        var arguments = plan.Value(list.Arguments);
        var rows = Rows(list.Source, parent).Where(row => arguments.Where is null || _filters.Holds(arguments.Where, row.Node, row.Link)).ToList();
        var page = ListPage<ListRow>.Cut(rows, row => row.Key(arguments.Sort), arguments.Sort, arguments.Page);
        if (list.Slots.Any(slot => slot is NodesSlot or EdgesSlot) && page.Entries.Count > options.Limits.MaxPageSize)
            return PageErrors.TooLarge(page.Entries.Count, options.Limits);

        var values = projector.Row(list.SlotCount);
        foreach (var slot in list.Slots)
        {
            values[slot.Slot] = slot switch
            {
                TotalCountSlot => rows.Count,
                NodesSlot nodes => page.Entries.Select(entry => (object)projector.Project(entry.Row.Node, nodes.Nodes)).ToArray(),
                EdgesSlot edges => page.Entries.Select(entry => (object)Edge(entry.Row, edges.Edges, Cursor.Encode(arguments.CursorScope, entry.Key))).ToArray(),
                PageInfoSlot info => projector.Shape(page.Info(arguments.CursorScope), info.PageInfo),
                GroupsSlot groups => projector.Shape(Grouping.Group(rows, plan.Value(groups.By), list.Source, view, projector.Meter), groups.Groups),
                _ => throw new InvalidOperationException($"Unknown slot {slot.GetType().Name}."),
            };
        }

        return new ResultRow(list.TypeName, values);
    }

    public object? Single(GraphNode node, SingleSlot single)
    {
        // The model allows one link at most; a date may hide it.
        var row = view.Related(node, single.Relationship).FirstOrDefault();
        return row is null ? null : Edge(row, single.Edge, Cursor.Encode(single.Relationship.Name, row.Key([])));
    }

    private IEnumerable<ListRow> Rows(ConnectionSource source, GraphNode? parent) => source switch
    {
        LabelSource label => view.Nodes(label.Label).Select(node => new ListRow(node, null)),
        RelationshipSource relationship => view.Related(parent!, relationship.Relationship),
        _ => throw new InvalidOperationException($"Unknown source {source.GetType().Name}."),
    };

    private ResultRow Edge(ListRow row, EdgeProjection projection, string cursor)
    {
        var values = projector.Row(projection);
        foreach (var slot in projection.Slots)
        {
            values[slot.Slot] = slot switch
            {
                CursorSlot => cursor,
                EdgeNodeSlot node => projector.Project(row.Node, node.Node),
                EdgeLinkSlot link => row.Link is null ? null : projector.Project(row.Link, link.Link),
                _ => throw new InvalidOperationException($"Unknown slot {slot.GetType().Name}."),
            };
        }

        return new ResultRow(projection.TypeName, values);
    }
}
