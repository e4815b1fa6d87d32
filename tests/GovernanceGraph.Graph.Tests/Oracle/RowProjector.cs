using System.Collections;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Tests.Oracle;

/// <summary>Makes the rows that a plan wants of nodes, links, values and composed objects.</summary>
internal sealed class RowProjector
{
    private readonly SnapshotView _view;
    private readonly BoundPlan _plan;
    private readonly StatementsExecutor _statements;

    public RowProjector(SnapshotView view, BoundPlan plan, ExecutionOptions options, WorkMeter meter)
    {
        _view = view;
        _plan = plan;
        Meter = meter;
        Lists = new ListExecutor(view, plan, options, this);
        _statements = new StatementsExecutor(view, plan, options, this);
    }

    public WorkMeter Meter { get; }

    public ListExecutor Lists { get; }

    public ResultRow Project(GraphNode node, NodeProjection projection)
    {
        var values = Row(projection);
        foreach (var slot in projection.ByLabel[node.Label.Name])
        {
            values[slot.Slot] = slot switch
            {
                ColumnSlot column => node.Values[column.Column.Index],
                ValueSlot value => Value(node.Values, value.Property, value.Value),
                SingleSlot single => Lists.Single(node, single),
                ConnectionPlan list => Lists.Execute(list, node),
                StatementsPlan statements => _statements.Execute(node, statements),
                ComputedSlot computed => Compute(() => Computations.Find(computed.Computation).OfNode(_view, node), computed.Composed),
                _ => throw new InvalidOperationException($"Unknown slot {slot.GetType().Name}."),
            };
        }

        return new ResultRow(node.Label.Name, values);
    }

    public ResultRow Project(GraphLink link, LinkProjection projection)
    {
        var values = Row(projection);
        foreach (var slot in projection.Slots)
        {
            values[slot.Slot] = slot switch
            {
                LinkIdSlot => link.Id,
                LinkTypeSlot => link.Type.Name,
                LinkEndSlot end => Project(end.From ? _view.From(link) : _view.To(link), end.Node),
                LinkColumnSlot column => link.Values[column.Column.Index],
                LinkValueSlot value => Value(link.Values, value.Property, value.Value),
                LinkComputedSlot computed => Compute(() => Computations.Find(computed.Computation).OfLink(_view, link), computed.Composed),
                _ => throw new InvalidOperationException($"Unknown slot {slot.GetType().Name}."),
            };
        }

        return new ResultRow(GraphSchema.LinkTypeName, values);
    }

    /// <summary>Works something out and projects it; a question without an answer becomes the error of the field.</summary>
    public object? Compute(Func<object?> compute, ComposedProjection projection)
    {
        try
        {
            return Shape(compute(), projection);
        }
        catch (ComputationException exception)
        {
            return exception.Error;
        }
    }

    public object? Shape(object? value, Projection? projection) => value switch
    {
        null or string or int or double or bool => value,
        GraphNode node => Project(node, (NodeProjection)projection!),
        GraphLink link => Project(link, (LinkProjection)projection!),
        ComposedValue composed => Compose(composed, (ComposedProjection)projection!),
        IEnumerable list => list.Cast<object?>().Select(item => Shape(item, projection)).ToArray(),
        _ => throw new InvalidOperationException($"A computation gave a {value.GetType().Name}."),
    };

    private ResultRow Compose(ComposedValue composed, ComposedProjection projection)
    {
        var values = Row(projection);
        foreach (var slot in projection.Slots)
            values[slot.Slot] = Shape(composed.Field(slot.Field, _plan.Value(slot.Arguments)), slot.Child);
        return new ResultRow(composed.TypeName, values);
    }

    private object? Value(object?[] stored, Property property, ValueProjection projection)
    {
        if (!property.IsList)
        {
            // A value is there when its required fields are.
            var isThere = property.Columns.Any(column => stored[column.Index] is not null);
            return isThere ? Value(projection, field => stored[property.Columns[field].Index]) : null;
        }

        return Elements(stored, property, projection, Enumerable.Range(0, ((Array)stored[property.Columns[0].Index]!).Length));
    }

    /// <summary>Some elements of a list of values.</summary>
    public object[] Elements(object?[] stored, Property property, ValueProjection projection, IEnumerable<int> indexes) =>
    [
        .. indexes.Select(index => Value(projection, field => ((Array)stored[property.Columns[field].Index]!).GetValue(index))),
    ];

    private ResultRow Value(ValueProjection projection, Func<int, object?> read)
    {
        var values = Row(projection);
        foreach (var slot in projection.Slots)
        {
            var value = read(slot.Field);
            // The date never hides a citation's document (design, "Time").
            values[slot.Slot] = slot.Node is null || value is null ? value : Project(_view.FindNodeAtAnyTime((string)value)!, slot.Node);
        }

        return new ResultRow(projection.TypeName, values);
    }

    public object?[] Row(Projection projection)
    {
        Meter.AddRow();
        return new object?[projection.SlotCount];
    }

    public object?[] Row(int slotCount)
    {
        Meter.AddRow();
        return new object?[slotCount];
    }
}
