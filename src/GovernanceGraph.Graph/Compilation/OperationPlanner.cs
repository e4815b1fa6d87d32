using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Compilation;

/// <summary>Compiles an operation to the one plan that answers it (design, rule 2).</summary>
internal sealed class OperationPlanner
{
    private readonly ServedSchema _served;
    private readonly ArgumentBinders _binders;
    private readonly Dictionary<(CompiledSelectionSet, object?), Projection> _projections = [];

    private OperationPlanner(ServedSchema served, PlanLimits limits)
    {
        _served = served;
        _binders = new ArgumentBinders(served, limits);
    }

    /// <summary>The plan of an operation that was compiled for the served schema.</summary>
    /// <exception cref="GraphQLRequestException">The operation is deeper than the limit, or a constant argument has no meaning.</exception>
    public static GraphPlan Plan(ServedSchema served, CompiledOperation operation, PlanLimits limits)
    {
        var depth = SelectionDepths.Of(operation.Root);
        if (depth > limits.MaxDepth)
        {
            throw new GraphQLRequestException(new GraphQLError(
                $"The operation is nested {depth} levels deep; the limit MaxDepth is {limits.MaxDepth}. Ask in several operations.",
                [operation.Definition.Location.ToSourceLocation()],
                code: GraphQLErrorCodes.LimitExceeded));
        }

        var planner = new OperationPlanner(served, limits);
        var roots = operation.Root.Slots.Where(field => !field.IsTypename && !field.IsIntrospection).Select(planner.PlanRoot).ToArray();
        return new GraphPlan(served.Model, operation.Root.SlotCount, roots, planner._binders.All);
    }

    private PlanRoot PlanRoot(CompiledField field)
    {
        var asOf = _binders.AsOf(field);
        if (_served.Computed.TryGetValue(field.Definition.Name, out var computation))
        {
            return computation switch
            {
                "Node" => new NodeRoot(field.Slot, asOf, _binders.Text(field, "id"), GraphSchema.NodeInterfaceName, LabelNames(GraphSchema.NodeInterfaceName), Node(field)),
                "Nodes" => new NodesRoot(field.Slot, asOf, _binders.Ids(field), Node(field)),
                _ => new ComputedRoot(field.Slot, asOf, computation, _binders.Arguments(field), Composed(field)),
            };
        }

        if (_served.FindConnection(field.Type.Named.Name) is { } listed)
            return new ListRoot(field.Slot, asOf, Connection(field, new LabelSource(listed.Labels[0]), listed));
        var type = field.Type.Named.Name;
        return new NodeRoot(field.Slot, asOf, _binders.Text(field, "id"), type, LabelNames(type), Node(field));
    }

    private string[] LabelNames(string type) => [.. _served.FindType(type)!.Labels.Select(label => label.Name)];

    private NodeProjection Node(CompiledField field) => Node(field.Selection!);

    private NodeProjection Node(CompiledSelectionSet selection)
    {
        if (_projections.TryGetValue((selection, null), out var known))
            return (NodeProjection)known;
        var byLabel = new Dictionary<string, IReadOnlyList<NodeSlot>>();
        foreach (var type in selection.ConcreteTypes)
        {
            var served = _served.FindType(type.Name)!;
            byLabel[type.Name] = [.. selection.FieldsOf(type).Where(field => !field.IsTypename).Select(field => NodeSlot(field, served))];
        }

        var projection = new NodeProjection(selection.SlotCount, byLabel, selection.Slots.Any(field => field.IsTypename));
        _projections[(selection, null)] = projection;
        return projection;
    }

    private NodeSlot NodeSlot(CompiledField field, ServedType owner)
    {
        var name = field.Definition.Name;
        if (owner.FindProperty(name) is { } property)
            return property.Value is null ? new ColumnSlot(field.Slot, property.Column) : new ValueSlot(field.Slot, property, Value(field, property));
        if (owner.FindRelationship(name) is { } relationship)
        {
            var target = _served.FindType(relationship.Target)!;
            return relationship.IsSingle
                ? new SingleSlot(field.Slot, relationship, Edge(field, target))
                : Connection(field, new RelationshipSource(relationship), target);
        }

        var computed = owner.Computed.First(item => item.Name == name);
        if (computed.By == "Statements")
            return Statements(field, owner);
        return new ComputedSlot(field.Slot, computed.By, Composed(field));
    }

    private ValueProjection Value(CompiledField field, Property property)
    {
        var selection = field.Selection!;
        if (_projections.TryGetValue((selection, property.Value), out var known))
            return (ValueProjection)known;
        var fields = property.Value!.Fields;
        var slots = new List<ValueFieldSlot>();
        foreach (var slot in selection.Slots.Where(slot => !slot.IsTypename))
        {
            var index = fields.TakeWhile(item => item.Name != slot.Definition.Name).Count();
            slots.Add(new ValueFieldSlot(slot.Slot, index, fields[index].NodeLabel is null ? null : Node(slot)));
        }

        var projection = new ValueProjection(property.Value.Name, selection.SlotCount, slots);
        _projections[(selection, property.Value)] = projection;
        return projection;
    }

    private EdgeProjection Edge(CompiledField field, ServedType target)
    {
        var selection = field.Selection!;
        if (_projections.TryGetValue((selection, target), out var known))
            return (EdgeProjection)known;
        var slots = selection.Slots.Where(slot => !slot.IsTypename).Select(EdgeSlot (slot) => slot.Definition.Name switch
        {
            "cursor" => new CursorSlot(slot.Slot),
            "node" => new EdgeNodeSlot(slot.Slot, Node(slot)),
            _ => new EdgeLinkSlot(slot.Slot, Link(slot)),
        });
        var projection = new EdgeProjection(ServedNames.Edge(target.Name), selection.SlotCount, [.. slots]);
        _projections[(selection, target)] = projection;
        return projection;
    }

    private LinkProjection Link(CompiledField field)
    {
        var selection = field.Selection!;
        if (_projections.TryGetValue((selection, null), out var known))
            return (LinkProjection)known;
        var projection = new LinkProjection(selection.SlotCount, [.. selection.Slots.Where(slot => !slot.IsTypename).Select(LinkSlot)]);
        _projections[(selection, null)] = projection;
        return projection;
    }

    private LinkSlot LinkSlot(CompiledField field)
    {
        var name = field.Definition.Name;
        switch (name)
        {
            case "id":
                return new LinkIdSlot(field.Slot);
            case "type":
                return new LinkTypeSlot(field.Slot);
            case "from" or "to":
                return new LinkEndSlot(field.Slot, name == "from", Node(field));
        }

        if (_served.Model.LinkLayout.FindProperty(name) is not { } property)
            return new LinkComputedSlot(field.Slot, _served.LinkComputation(name), Composed(field));
        return property.Value is null ? new LinkColumnSlot(field.Slot, property.Column) : new LinkValueSlot(field.Slot, property, Value(field, property));
    }

    private ConnectionPlan Connection(CompiledField field, ConnectionSource source, ServedType listed)
    {
        var slots = field.Selection!.Slots.Where(slot => !slot.IsTypename).Select(ConnectionSlot (slot) => slot.Definition.Name switch
        {
            "totalCount" => new TotalCountSlot(slot.Slot),
            "nodes" => new NodesSlot(slot.Slot, Node(slot)),
            "edges" => new EdgesSlot(slot.Slot, Edge(slot, listed)),
            "pageInfo" => new PageInfoSlot(slot.Slot, Composed(slot)),
            _ => new GroupsSlot(slot.Slot, _binders.Groups(slot, listed), Composed(slot)),
        });
        return new ConnectionPlan(
            field.Slot, source, ServedNames.Connection(listed.Name), _binders.List(field, source, listed), field.Selection.SlotCount, [.. slots]);
    }

    private StatementsPlan Statements(CompiledField field, ServedType document)
    {
        var slots = field.Selection!.Slots.Where(slot => !slot.IsTypename).Select(ConnectionSlot (slot) => slot.Definition.Name switch
        {
            "totalCount" => new TotalCountSlot(slot.Slot),
            "edges" => new EdgesSlot(slot.Slot, StatementEdge(slot, document)),
            "groups" => new SectionGroupsSlot(slot.Slot, Composed(slot)),
            _ => new PageInfoSlot(slot.Slot, Composed(slot)),
        });
        return new StatementsPlan(field.Slot, _binders.Statements(field, document), field.Selection.SlotCount, [.. slots]);
    }

    private EdgeProjection StatementEdge(CompiledField field, ServedType document)
    {
        var slots = field.Selection!.Slots.Where(slot => !slot.IsTypename).Select(EdgeSlot (slot) => slot.Definition.Name switch
        {
            "cursor" => new CursorSlot(slot.Slot),
            "node" => new EdgeNodeSlot(slot.Slot, Node(slot)),
            "link" => new EdgeLinkSlot(slot.Slot, Link(slot)),
            _ => new EdgeCitationsSlot(slot.Slot, Value(slot, document.FindProperty("citations")!)),
        });
        return new EdgeProjection(field.Selection.ParentType.Name, field.Selection.SlotCount, [.. slots]);
    }

    private ComposedProjection Composed(CompiledField field)
    {
        var selection = field.Selection!;
        if (_projections.TryGetValue((selection, nameof(Composed)), out var known))
            return (ComposedProjection)known;
        var slots = selection.Slots.Where(slot => !slot.IsTypename)
            .Select(slot => new ComposedSlot(slot.Slot, slot.Definition.Name, _binders.Arguments(slot), Child(slot)));
        var projection = new ComposedProjection(selection.ParentType.Name, selection.SlotCount, [.. slots]);
        _projections[(selection, nameof(Composed))] = projection;
        return projection;
    }

    private Projection? Child(CompiledField field)
    {
        if (field.Selection is null)
            return null;
        var type = field.Selection.ParentType.Name;
        if (_served.FindType(type) is not null)
            return Node(field);
        return type == GraphSchema.LinkTypeName ? Link(field) : Composed(field);
    }
}
