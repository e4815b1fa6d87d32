using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.Graph.Store.Embedded.Execution;

/// <summary>Compiles a plan to what the reader walks: for each object a table of its slots, with names looked up. Once for each plan.</summary>
internal sealed class PlanCompiler
{
    private readonly GraphQLSchema _served;
    private readonly GraphSchema _model;

    // Selections are shared, so an operation is a graph without cycles and not always a tree.
    private readonly Dictionary<(object Projection, object? Of), object> _shapes = [];

    private PlanCompiler(ServedSchema served)
    {
        _served = served.Schema;
        _model = served.Model;
    }

    /// <summary>The plan as the reader walks it.</summary>
    public static CompiledPlan Compile(ServedSchema served, GraphPlan plan)
    {
        var compiler = new PlanCompiler(served);
        var slots = new SlotCode[plan.SlotCount];
        foreach (var root in plan.Roots)
            slots[root.Slot] = compiler.Root(root);
        return new CompiledPlan(new RowShape(compiler._served.QueryType, slots));
    }

    private SlotCode Root(PlanRoot root) => root switch
    {
        NodeRoot one => new SlotCode { Operation = SlotOperation.NodeRoot, Plan = one, Shape = Node(one.Node, one.Labels) },
        NodesRoot several => new SlotCode { Operation = SlotOperation.NodesRoot, Plan = several, Shape = Node(several.Node) },
        ListRoot list => new SlotCode { Operation = SlotOperation.ListRoot, Plan = list, Shape = Connection(list.Connection) },
        ComputedRoot computed => new SlotCode { Operation = SlotOperation.ComputedRoot, Plan = computed, Shape = Composed(computed.Composed) },
        _ => throw new InvalidOperationException($"Unknown root {root.GetType().Name}."),
    };

    private NodeShape Node(NodeProjection projection, IEnumerable<string>? labels = null)
    {
        if (labels is null && _shapes.TryGetValue((projection, null), out var known))
            return (NodeShape)known;
        var byLabel = new RowShape?[_model.Labels.Count];
        foreach (var label in labels ?? projection.ByLabel.Keys)
        {
            var slots = new SlotCode[projection.SlotCount];
            foreach (var slot in projection.ByLabel[label])
                slots[slot.Slot] = NodeSlot(slot);
            byLabel[_model.FindLabel(label)!.Ordinal] = new RowShape(Type(label), slots);
        }

        var shape = new NodeShape(byLabel);
        if (labels is null)
            _shapes[(projection, null)] = shape;
        return shape;
    }

    private SlotCode NodeSlot(NodeSlot slot) => slot switch
    {
        ColumnSlot column => Column(column.Column),
        ValueSlot value => Value(value.Property, value.Value),
        SingleSlot single => new SlotCode
        {
            Operation = SlotOperation.Single,
            Plan = new RelatedLinks(_model, single.Relationship),
            Shape = Edge(single.Edge),
        },
        ConnectionPlan list => new SlotCode { Operation = SlotOperation.Connection, Shape = Connection(list) },
        StatementsPlan statements => new SlotCode { Operation = SlotOperation.Statements, Plan = statements, Shape = Statements(statements) },
        ComputedSlot computed => new SlotCode
        {
            Operation = SlotOperation.NodeComputed,
            Plan = Computations.Find(computed.Computation),
            Shape = Composed(computed.Composed),
        },
        _ => throw new InvalidOperationException($"Unknown slot {slot.GetType().Name}."),
    };

    private RowShape Link(LinkProjection projection)
    {
        if (_shapes.TryGetValue((projection, null), out var known))
            return (RowShape)known;
        var slots = new SlotCode[projection.SlotCount];
        foreach (var slot in projection.Slots)
            slots[slot.Slot] = LinkSlot(slot);
        var shape = new RowShape(Type(GraphSchema.LinkTypeName), slots);
        _shapes[(projection, null)] = shape;
        return shape;
    }

    private SlotCode LinkSlot(LinkSlot slot) => slot switch
    {
        LinkIdSlot => new SlotCode { Operation = SlotOperation.LinkId },
        LinkTypeSlot => new SlotCode { Operation = SlotOperation.LinkType },
        LinkEndSlot end => new SlotCode { Operation = end.From ? SlotOperation.LinkFrom : SlotOperation.LinkTo, Shape = Node(end.Node) },
        LinkColumnSlot column => Column(column.Column),
        LinkValueSlot value => Value(value.Property, value.Value),
        LinkComputedSlot computed => new SlotCode
        {
            Operation = SlotOperation.LinkComputed,
            Plan = Computations.Find(computed.Computation),
            Shape = Composed(computed.Composed),
        },
        _ => throw new InvalidOperationException($"Unknown slot {slot.GetType().Name}."),
    };

    private static SlotCode Column(Column column) => new()
    {
        Operation = column.IsList ? SlotOperation.ColumnList : SlotOperation.Column,
        Column = column.Index,
        Kind = KindOf(column),
    };

    private static ResultKind KindOf(Column column) => column.Kind switch
    {
        ColumnKind.Integer => ResultKind.Integer,
        ColumnKind.Float => ResultKind.Float,
        ColumnKind.Boolean => ResultKind.Boolean,
        _ => ResultKind.Text,
    };

    private SlotCode Value(Property property, ValueProjection projection) => new()
    {
        Operation = property.IsList ? SlotOperation.ValueList : SlotOperation.Value,
        Column = property.Columns[0].Index,
        Plan = property,
        Shape = Fields(property, projection),
    };

    // The same selection on two properties of one value type reads two sets of columns.
    private RowShape Fields(Property property, ValueProjection projection)
    {
        if (_shapes.TryGetValue((projection, property), out var known))
            return (RowShape)known;
        var slots = new SlotCode[projection.SlotCount];
        foreach (var slot in projection.Slots)
        {
            var column = property.Columns[slot.Field];
            slots[slot.Slot] = new SlotCode
            {
                Operation = slot.Node is null
                    ? property.IsList ? SlotOperation.ElementColumn : SlotOperation.Column
                    : property.IsList ? SlotOperation.ElementNode : SlotOperation.ValueNode,
                Column = column.Index,
                Kind = KindOf(column),
                Shape = slot.Node is null ? null : Node(slot.Node),
            };
        }

        var shape = new RowShape(Type(projection.TypeName), slots);
        _shapes[(projection, property)] = shape;
        return shape;
    }

    private RowShape Edge(EdgeProjection projection)
    {
        if (_shapes.TryGetValue((projection, null), out var known))
            return (RowShape)known;
        var slots = new SlotCode[projection.SlotCount];
        foreach (var slot in projection.Slots)
        {
            slots[slot.Slot] = slot switch
            {
                CursorSlot => new SlotCode { Operation = SlotOperation.EdgeCursor },
                EdgeNodeSlot node => new SlotCode { Operation = SlotOperation.EdgeNode, Shape = Node(node.Node) },
                EdgeLinkSlot link => new SlotCode { Operation = SlotOperation.EdgeLink, Shape = Link(link.Link) },
                EdgeCitationsSlot citations => new SlotCode { Operation = SlotOperation.EdgeCitations, Shape = Citations(citations.Citation) },
                _ => throw new InvalidOperationException($"Unknown slot {slot.GetType().Name}."),
            };
        }

        var shape = new RowShape(Type(projection.TypeName), slots);
        _shapes[(projection, null)] = shape;
        return shape;
    }

    // A statement is a node or a link; their citations lie at columns of their own.
    private CitationShape Citations(ValueProjection projection)
    {
        var ofNodes = _model.Labels[0].Layout.FindProperty(StatementRows.Citations)!;
        var ofLinks = _model.LinkLayout.FindProperty(StatementRows.Citations)!;
        return new CitationShape(Fields(ofNodes, projection), Fields(ofLinks, projection));
    }

    private ConnectionShape Connection(ConnectionPlan plan) => new(_model, plan, Slots(plan.TypeName, plan.SlotCount, plan.Slots));

    private RowShape Statements(StatementsPlan plan) => Slots(StatementRows.ConnectionType, plan.SlotCount, plan.Slots);

    private RowShape Slots(string type, int count, IReadOnlyList<ConnectionSlot> wanted)
    {
        var slots = new SlotCode[count];
        foreach (var slot in wanted)
        {
            slots[slot.Slot] = slot switch
            {
                TotalCountSlot => new SlotCode { Operation = SlotOperation.TotalCount },
                NodesSlot nodes => new SlotCode { Operation = SlotOperation.Nodes, Shape = Node(nodes.Nodes) },
                EdgesSlot edges => new SlotCode { Operation = SlotOperation.Edges, Shape = Edge(edges.Edges) },
                PageInfoSlot info => new SlotCode { Operation = SlotOperation.PageInfo, Shape = Composed(info.PageInfo) },
                GroupsSlot groups => new SlotCode { Operation = SlotOperation.Groups, Plan = groups, Shape = Composed(groups.Groups) },
                SectionGroupsSlot groups => new SlotCode { Operation = SlotOperation.SectionGroups, Shape = Composed(groups.Groups) },
                _ => throw new InvalidOperationException($"Unknown slot {slot.GetType().Name}."),
            };
        }

        return new RowShape(Type(type), slots);
    }

    private ComposedShape<SlotCode> Composed(ComposedProjection projection)
    {
        if (_shapes.TryGetValue((projection, null), out var known))
            return (ComposedShape<SlotCode>)known;
        var shape = new ComposedShape<SlotCode>(projection);
        _shapes[(projection, null)] = shape;
        foreach (var slot in projection.Slots)
        {
            shape.Slots[slot.Slot] = new SlotCode
            {
                Operation = SlotOperation.Composed,
                Column = slot.Slot,
                Shape = slot.Child switch
                {
                    NodeProjection node => Node(node),
                    LinkProjection link => Link(link),
                    ComposedProjection composed => Composed(composed),
                    _ => null,
                },
            };
        }

        return shape;
    }

    private ObjectType Type(string name) => (ObjectType)_served.Types[name];
}

/// <summary>What is wanted of the citations of a statement.</summary>
internal sealed record CitationShape(RowShape OfNode, RowShape OfLink);
