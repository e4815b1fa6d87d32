using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Neo4j.Reading;

namespace GovernanceGraph.Neo4j.Statements;

/// <summary>How the entries of a list are read.</summary>
/// <param name="scope">The root field.</param>
/// <param name="nodes">The places of the nodes.</param>
/// <param name="links">The shapes of the links.</param>
internal sealed class EntryShapes(
    RootScope scope, IReadOnlyDictionary<NodeProjection, Place> nodes, IReadOnlyDictionary<LinkProjection, RowShape> links)
{
    /// <summary>A list.</summary>
    /// <param name="plan">The list.</param>
    /// <param name="groups">How its groups are read.</param>
    public RowShape Connection(ConnectionPlan plan, IReadOnlyDictionary<GroupsSlot, SlotCode> groups)
    {
        var slots = new SlotCode[plan.SlotCount];
        foreach (var slot in plan.Slots)
        {
            slots[slot.Slot] = slot switch
            {
                TotalCountSlot => new SlotCode { Operation = SlotOperation.TotalCount },
                NodesSlot list => new SlotCode { Operation = SlotOperation.Nodes, Shape = nodes[list.Nodes] },
                EdgesSlot edges => new SlotCode { Operation = SlotOperation.Edges, Shape = Edge(edges.Edges) },
                PageInfoSlot info => new SlotCode { Operation = SlotOperation.PageInfo, Shape = ComposedShapes.Plain(info.PageInfo) },
                GroupsSlot grouped => groups[grouped],
                _ => throw new InvalidOperationException($"Unknown slot {slot.GetType().Name}."),
            };
        }

        return new RowShape(scope.Type(plan.TypeName), slots);
    }

    /// <summary>An edge.</summary>
    public RowShape Edge(EdgeProjection edge)
    {
        var slots = new SlotCode[edge.SlotCount];
        foreach (var slot in edge.Slots)
        {
            slots[slot.Slot] = slot switch
            {
                CursorSlot => new SlotCode { Operation = SlotOperation.EdgeCursor },
                EdgeNodeSlot node => new SlotCode { Operation = SlotOperation.EdgeNode, Place = nodes[node.Node] },
                EdgeLinkSlot link => new SlotCode { Operation = SlotOperation.EdgeLink, Shape = links.GetValueOrDefault(link.Link) },
                _ => throw new InvalidOperationException($"Unknown slot {slot.GetType().Name}."),
            };
        }

        return new RowShape(scope.Type(edge.TypeName), slots);
    }
}
