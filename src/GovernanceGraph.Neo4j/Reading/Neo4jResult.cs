using System.Buffers;
using System.Text;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.Neo4j.Computed;
using GovernanceGraph.Neo4j.QueryApi;
using GovernanceGraph.Neo4j.Statements;
using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Neo4j.Reading;

/// <summary>An answer of Neo4j as the result of a plan. What it needs is kept from one result to the next.</summary>
internal sealed class Neo4jResult : GraphResult
{
    private readonly ResultPool _pool;
    private readonly ArrayBufferWriter<byte> _text = new(256);
    private PlaceRows[] _rows = [];
    private ReadStatement? _statement;
    private Request _request;
    private QueryAnswer? _answer;
    private WorkMeter? _meter;
    private ReadOnlyMemory<byte> _parameters;
    private int _fields;

    public Neo4jResult(ResultPool pool)
    {
        _pool = pool;
        Cursors = new RowCursors(this);
        Computed = new ComputedValues(this);
    }

    public override long Version => VersionBefore;

    /// <summary>The version of the graph before the first root was read.</summary>
    public long VersionBefore => VersionAt(0);

    /// <summary>The version of the graph after the last root was read.</summary>
    public long VersionAfter => VersionAt(_statement!.FieldCount - 1);

    /// <summary>Whether the graph was whole before and after: a load changes it without a version of its own for each step.</summary>
    public bool IsWhole => IsWholeAt(0) && IsWholeAt(_statement!.FieldCount - 1);

    /// <inheritdoc/>
    public override AskedStatement? Statement => new(_statement!.Text, _parameters);

    public ServedSchema Served => _pool.Served;

    public BoundPlan Plan => _request.Plan;

    public ExecutionOptions Options => _request.Options;

    public Request Request => _request;

    public WorkMeter Meter => _meter!;

    public AnswerCells Cells { get; } = new();

    public Frame[] Frames { get; private set; } = new Frame[32];

    public RowCursors Cursors { get; }

    public ComputedValues Computed { get; }

    /// <summary>Takes up an answer, and disposes of it in its time.</summary>
    public void Begin(ReadStatement statement, Request request, QueryAnswer answer, ReadOnlyMemory<byte> parameters, CancellationToken cancellationToken)
    {
        _parameters = parameters;
        _statement = statement;
        _request = request;
        _answer = answer;
        _meter = new WorkMeter(request.Options.Limits, cancellationToken);
        var rows = Cells.Read(answer.Utf8, answer.ValuesAt);
        _fields = Cells[Cells[rows].Start].Start;
    }

    /// <summary>Finds the ways between the rows of the places.</summary>
    public void Join()
    {
        var places = _statement!.Places;
        var most = StatementCompiler.MostLinksOf(Options.Limits);
        if (_rows.Length < places.Count)
        {
            var known = _rows.Length;
            Array.Resize(ref _rows, places.Count);
            for (var i = known; i < _rows.Length; i++)
                _rows[i] = new PlaceRows();
        }

        foreach (var place in places)
        {
            var rows = _rows[place.Index];
            var above = place.Parent is { } parent ? _rows[parent.Index].Count : 1;
            rows.Load(Cells, Field(place.Field), place, above);
            if (place.PagesField >= 0)
                rows.LoadPages(Field(place.PagesField), above);
            for (var i = 0; i < rows.LinkCount; i++)
                Meter.VisitLink();

            // There may be more than were fetched.
            while (rows.LinkCount >= most)
                Meter.AddRow();
        }
    }

    /// <inheritdoc/>
    public override ResponseSummary Write(CompiledOperation operation, VariableValues variables, ResponseBuffer buffer, Action<ResponseBuffer>? extensions)
    {
        var reader = new AnswerReader(this, _statement!.Root);
        return ResponseWriter.Write(operation, variables, ref reader, buffer, extensions);
    }

    /// <summary>The cell of a field of the answer.</summary>
    public int Field(int field) => _fields + field;

    // A database without a graph has no version, and nothing that is not whole.
    private long VersionAt(int field) => Cells[Field(field)].Kind == CellKind.Null ? 0 : Cells.Integer(Cells[Field(field)].Start);

    private bool IsWholeAt(int field) => Cells[Field(field)].Kind == CellKind.Null || Cells[Cells[Field(field)].Start + 1].Kind == CellKind.True;

    public PlaceRows Rows(Place place) => _rows[place.Index];

    /// <summary>The row at a position of a list.</summary>
    public int RowAt(Place place, int position) => place.Access == PlaceAccess.ByParent ? _rows[place.Index].Row(position) : position;

    /// <summary>The first cell of the link at a position of a list; -1 where no link leads there.</summary>
    public int LinkAt(Place place, int position) => place.Access == PlaceAccess.ByParent ? _rows[place.Index].Link(position) : -1;

    /// <summary>The row of a node or link that was fetched, by its id.</summary>
    public int Find(Place place, string id)
    {
        var row = RowOf(place, id);
        return row < 0 ? throw new InvalidOperationException($"The answer does not have {id}, which it names.") : row;
    }

    /// <summary>The row of the node with an id that a root field was given, or -1 where there is none to be shown.</summary>
    public int FindRoot(Place place, string id)
    {
        var row = RowOf(place, id);
        return row >= 0 && place.IsShown(Cells, Rows(place).Cells(row)) ? row : -1;
    }

    private int RowOf(Place place, string id)
    {
        Span<byte> utf8 = stackalloc byte[256];
        return Encoding.UTF8.TryGetBytes(id, utf8, out var length) ? Rows(place).Find(utf8[..length]) : Rows(place).Find(Encoding.UTF8.GetBytes(id));
    }

    /// <summary>What is said of an id that the root was given and that leads nowhere.</summary>
    public GraphQLError UnknownId(PlanRoot root, Place place, string id, string type)
    {
        var asOf = Plan.Value(root.AsOf) ?? Options.Today;
        var row = RowOf(place, id);
        if (row < 0)
            return UnknownIds.Error(id, type, asOf, isAtAnyTime: false, there: null);
        var (shown, cells) = (place.Shown!, Rows(place).Cells(row));
        return UnknownIds.Error(
            id, type, asOf, isAtAnyTime: true, shown.IsThereIn(Cells, cells) ? (Cells.Text(cells + shown.Name), OwnLabel(cells + shown.Labels)) : null);
    }

    /// <summary>Works out a value of a computation, with everything composed that it holds.</summary>
    public object? Compose(object? value, object? shape) => ComposedRow<SlotCode>.Of(value, shape, Plan, Served.Schema, Meter);

    /// <summary>The escaped form of a text; it holds until the next one.</summary>
    public ReadOnlySpan<byte> Escape(string text)
    {
        _text.ResetWrittenCount();
        EscapedText.Write(text, _text);
        return _text.WrittenSpan;
    }

    // Beside the label that every node has.
    private string OwnLabel(int labels) =>
        Enumerable.Range(Cells[labels].Start, Cells[labels].Length).Select(Cells.Text).First(label => !string.Equals(label, StoredNames.Node, StringComparison.Ordinal));

    public Frame[] GrowFrames()
    {
        var frames = Frames;
        Array.Resize(ref frames, 2 * frames.Length);
        return Frames = frames;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        // Nothing of the answer may stay reachable from the pool.
        Array.Clear(Frames);
        Computed.Clear();
        Cells.Clear();
        _answer?.Dispose();
        (_statement, _request, _answer, _meter, _parameters) = (null, default, null, null, default);
        base.Dispose(disposing);
        _pool.Return(this);
    }
}
