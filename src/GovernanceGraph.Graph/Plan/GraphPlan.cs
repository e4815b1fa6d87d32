using GovernanceGraph.Graph.Model;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Plan;

/// <summary>
/// What one operation asks of the graph, whatever its root fields: compiled once for a document, executed in one round trip. It knows
/// nothing of GraphQL's syntax nor of Cypher. Immutable.
/// </summary>
public sealed class GraphPlan
{
    private readonly IReadOnlyList<Func<VariableValues, object?>> _binders;

    internal GraphPlan(GraphSchema schema, int slotCount, IReadOnlyList<PlanRoot> roots, IReadOnlyList<Func<VariableValues, object?>> binders)
    {
        Schema = schema;
        SlotCount = slotCount;
        Roots = roots;
        _binders = binders;
        var collector = new FootprintCollector(schema);
        foreach (var root in roots)
            collector.Add(root);
        Footprint = collector.Footprint;
    }

    /// <summary>The model that it was compiled for.</summary>
    public GraphSchema Schema { get; }

    /// <summary>What its selections read; the conditions of a request may add to it.</summary>
    public PlanFootprint Footprint { get; }

    /// <summary>How many slots the root row has.</summary>
    public int SlotCount { get; }

    /// <summary>The root fields.</summary>
    public IReadOnlyList<PlanRoot> Roots { get; }

    /// <summary>Fills the plan's places from a request's variables.</summary>
    /// <exception cref="GraphQLRequestException">An argument has no meaning: a foreign cursor, a page above the limit.</exception>
    public BoundPlan Bind(VariableValues variables)
    {
        var values = new object?[_binders.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = _binders[i](variables);
        return new BoundPlan(this, values);
    }
}

/// <summary>A plan with the values of one request.</summary>
public sealed class BoundPlan
{
    private readonly object?[] _values;

    internal BoundPlan(GraphPlan plan, object?[] values)
    {
        Plan = plan;
        _values = values;
    }

    /// <summary>The plan.</summary>
    public GraphPlan Plan { get; }

    /// <summary>
    /// Which conditions, sort keys, bounds of pages, group keys and arguments the request has: together with the plan it selects a compiled
    /// statement. Neither values nor the lengths of lists of values change it.
    /// </summary>
    public string Shape => field ??= PlanShape.Of(_values);

    /// <summary>What its selections, conditions and groups read.</summary>
    public PlanFootprint Footprint => field ??= CollectFootprint();

    /// <summary>The plan as text for a developer, with the values of this request.</summary>
    /// <param name="today">The day that a missing <c>asOf</c> means.</param>
    /// <param name="access">By which index a store finds what a root field starts from, or null; where it is left out, no index is named.</param>
    public string Explain(string today, Func<PlanRoot, string?>? access = null) => PlanPrinter.Print(this, today, access ?? (_ => null));

    /// <summary>The value that stands at a place of the plan.</summary>
    public T Value<T>(Parameter<T> parameter) => (T)_values[parameter.Index]!;

    private PlanFootprint CollectFootprint()
    {
        var collector = new FootprintCollector(Plan.Schema);
        foreach (var root in Plan.Roots)
            collector.Add(root);
        collector.AddValues(this, _values);
        return collector.Footprint;
    }
}

/// <summary>A root field: where it starts, and the day for which it holds (<c>yyyy-MM-dd</c>, or null for today).</summary>
public abstract record PlanRoot(int Slot, Parameter<string?> AsOf);

/// <summary>The node with an id, if it has one of these labels.</summary>
public sealed record NodeRoot(int Slot, Parameter<string?> AsOf, Parameter<string> Id, string TypeName, IReadOnlyList<string> Labels, NodeProjection Node)
    : PlanRoot(Slot, AsOf);

/// <summary>The nodes with these ids, in their order.</summary>
public sealed record NodesRoot(int Slot, Parameter<string?> AsOf, Parameter<IReadOnlyList<string>> Ids, NodeProjection Node) : PlanRoot(Slot, AsOf);

/// <summary>A list of a label's nodes.</summary>
public sealed record ListRoot(int Slot, Parameter<string?> AsOf, ConnectionPlan Connection) : PlanRoot(Slot, AsOf);

/// <summary>Something made in C# from what the store finds, by the computation of that name.</summary>
public sealed record ComputedRoot(int Slot, Parameter<string?> AsOf, string Computation, Parameter<FieldArguments> Arguments, ComposedProjection Composed)
    : PlanRoot(Slot, AsOf);
