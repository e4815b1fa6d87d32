using System.Buffers;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store.Embedded.Execution.Conditions;
using GovernanceGraph.Graph.Store.Embedded.Indexes.Access;
using GovernanceGraph.Graph.Store.Embedded.Storage;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Store.Embedded.Execution;

/// <summary>
/// A plan over one version: it is executed while the response is written. What it needs is kept from one result to the next, so that a
/// small answer allocates next to nothing.
/// </summary>
internal sealed class EmbeddedResult : GraphResult
{
    private readonly ResultPool _pool;
    private readonly ArrayBufferWriter<byte> _text = new(256);
    private readonly ConditionCache _conditions = new();
    private CompiledPlan? _compiled;
    private GraphVersion? _graph;
    private BoundPlan? _plan;
    private ExecutionOptions? _options;
    private WorkMeter? _meter;
    private EmbeddedView? _view;

    // Nodes that follow each other mostly lie in one group.
    private int _lastGroup = Numbers.None;
    private NodeGroup? _last;

    public EmbeddedResult(ResultPool pool)
    {
        _pool = pool;
        Lists = new ListRows(this);
        Statements = new StatementRows(this);
        Cursors = new RowCursors(this);
    }

    public override long Version => Graph.Number;

    public ServedSchema Served => _pool.Served;

    public GraphVersion Graph => _graph!;

    public BoundPlan Plan => _plan!;

    public ExecutionOptions Options => _options!;

    public WorkMeter Meter => _meter!;

    public Frame[] Frames { get; private set; } = new Frame[32];

    public RowBuffer Rows { get; } = new();

    public ListRows Lists { get; }

    public StatementRows Statements { get; }

    public RowCursors Cursors { get; }

    /// <summary>The day of the root field that is being read, <c>yyyy-MM-dd</c>.</summary>
    public string AsOf { get; private set; } = string.Empty;

    /// <summary>The same day as a number, <c>yyyyMMdd</c>.</summary>
    public int Day { get; private set; }

    /// <summary>What is visible on that day, for what is worked out over the graph.</summary>
    public EmbeddedView View => _view ??= new EmbeddedView(Graph, AsOf, Meter);

    /// <summary>Takes up a plan.</summary>
    public void Begin(GraphVersion graph, CompiledPlan compiled, BoundPlan plan, ExecutionOptions options, CancellationToken cancellationToken)
    {
        _graph = graph;
        _compiled = compiled;
        _plan = plan;
        _options = options;
        _meter = new WorkMeter(options.Limits, cancellationToken);
    }

    /// <inheritdoc/>
    public override ResponseSummary Write(CompiledOperation operation, VariableValues variables, ResponseBuffer buffer, Action<ResponseBuffer>? extensions)
    {
        var reader = new EmbeddedReader(this, _compiled!.Root);
        return ResponseWriter.Write(operation, variables, ref reader, buffer, extensions);
    }

    /// <summary>Turns to a root field: what it reads is seen as of its day.</summary>
    public void Enter(PlanRoot root)
    {
        var asOf = Plan.Value(root.AsOf) ?? Options.Today;
        if (string.Equals(asOf, AsOf, StringComparison.Ordinal))
            return;
        AsOf = asOf;
        Day = Days.Of(asOf);
        _view = null;
    }

    /// <summary>The group in which a node lies.</summary>
    public NodeGroup GroupOf(int node)
    {
        if (Numbers.Group(node) != _lastGroup)
            (_lastGroup, _last) = (Numbers.Group(node), Graph.NodeGroup(node));
        return _last!;
    }

    /// <summary>Whether a node is there on the day.</summary>
    public bool IsThere(int node)
    {
        var group = GroupOf(node);
        return group.AllThere(Day) || group.IsThere(Numbers.Row(node), Day);
    }

    /// <summary>Whether a node is there on the day and meets a condition. It counts as visited.</summary>
    public bool Matches(int node, Condition? condition)
    {
        Meter.VisitLink();
        return IsThere(node) && (condition is null || condition.Holds(this, new Row(node, Numbers.None)));
    }

    /// <summary>The condition of a filter of this request.</summary>
    public Condition ConditionOf(Filter filter) => _conditions.Of(Graph.Schema, filter);

    /// <inheritdoc/>
    public override string? AccessOf(PlanRoot root) => root switch
    {
        NodeRoot or NodesRoot => "index id",
        ComputedRoot { Computation: "Search" } => "index of search tokens",
        ListRoot { Connection.Source: LabelSource source } list => AccessOf(list, source),
        _ => null,
    };

    private string AccessOf(ListRoot list, LabelSource source)
    {
        var day = Days.Of(Plan.Value(list.AsOf) ?? Options.Today);
        var arguments = Plan.Value(list.Connection.Arguments);
        var wantsAll = arguments.Page.Count is null || list.Connection.Slots.Any(slot => slot is TotalCountSlot or GroupsSlot);
        return ListAccess.Choose(Graph, source.Label, arguments, day, wantsAll).Text;
    }

    /// <summary>Works something out for a root field; a question without an answer gives its error.</summary>
    public object? Compute(ComputedRoot root, object shape) =>
        Compute(Computations.Find(root.Computation), (computation, result) => computation.OfRoot(result.View, result.Plan.Value(root.Arguments)), shape);

    /// <summary>Works something out for a field of a node.</summary>
    public object? ComputeOfNode(Computation computation, int node, object shape) =>
        Compute(computation, (of, result) => of.OfNode(result.View, result.View.Node(node)), shape);

    /// <summary>Works something out for a field of a link.</summary>
    public object? ComputeOfLink(Computation computation, int link, object shape) =>
        Compute(computation, (of, result) => of.OfLink(result.View, result.View.Link(link)), shape);

    /// <summary>Works out a value of a computation, with everything composed that it holds.</summary>
    public object? Compose(object? value, object? shape) => ComposedRow<SlotCode>.Of(value, shape, Plan, Served.Schema, Meter);

    /// <summary>The escaped form of a text that is not stored; it holds until the next one.</summary>
    public ReadOnlySpan<byte> Escape(string text)
    {
        _text.ResetWrittenCount();
        EscapedText.Write(text, _text);
        return _text.WrittenSpan;
    }

    /// <summary>What was composed last.</summary>
    public ReadOnlySpan<byte> Composed => _text.WrittenSpan;

    /// <summary>Composes the escaped id of a link.</summary>
    public void ComposeLinkId(int link)
    {
        _text.ResetWrittenCount();
        Graph.WriteLinkId(link, _text);
    }

    /// <summary>The escaped name of a relationship type.</summary>
    public byte[] TypeName(RelationshipType type) => _pool.TypeNames[type.Ordinal];

    /// <summary>The escaped id of a statement, which is a node or a link.</summary>
    public byte[] StatementId(Row statement)
    {
        if (statement.Node >= 0)
            return Graph.NodeId(statement.Node).ToArray();
        ComposeLinkId(statement.Link);
        return Composed.ToArray();
    }

    public Frame[] GrowFrames()
    {
        var frames = Frames;
        Array.Resize(ref frames, 2 * frames.Length);
        return Frames = frames;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        // Nothing of the version may stay reachable from the pool.
        Array.Clear(Frames);
        Rows.Clear();
        Lists.Clear();
        _conditions.Clear();
        (_graph, _compiled, _plan, _options, _meter, _view) = (null, null, null, null, null, null);
        (_lastGroup, _last) = (Numbers.None, null);
        AsOf = string.Empty;
        base.Dispose(disposing);
        _pool.Return(this);
    }

    private object? Compute(Computation computation, Func<Computation, EmbeddedResult, object?> ask, object shape)
    {
        try
        {
            return Compose(ask(computation, this), shape);
        }
        catch (ComputationException exception)
        {
            return exception.Error;
        }
    }
}
