using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>Up to 256 nodes of one label: their columns, when they are there, and the links at them. Immutable.</summary>
internal sealed class NodeGroup
{
    private readonly ColumnBlock[] _columns;
    private readonly ColumnBlock _ids;
    private readonly DaySpans _days;
    private readonly Adjacency _out;
    private readonly Adjacency _in;

    public NodeGroup(NodeLabel label, RowLayout layout, int count, ColumnBlock[] columns, DaySpans days)
    {
        Label = label;
        Layout = layout;
        Count = count;
        _columns = columns;
        _ids = columns[layout.Id];
        _days = days;
        _out = _in = Adjacency.Empty;
    }

    private NodeGroup(NodeGroup rows, Adjacency outgoing, Adjacency incoming)
        : this(rows.Label, rows.Layout, rows.Count, rows._columns, rows._days)
    {
        _out = outgoing;
        _in = incoming;
    }

    public NodeLabel Label { get; }

    public RowLayout Layout { get; }

    /// <summary>How many rows there are, free ones included.</summary>
    public int Count { get; }

    /// <summary>The links that begin at these nodes.</summary>
    public Adjacency Outgoing => _out;

    /// <summary>The links that end at these nodes.</summary>
    public Adjacency Incoming => _in;

    /// <summary>The escaped id; empty where the row is free.</summary>
    public ReadOnlySpan<byte> Id(int row) => _ids.Text(row);

    /// <summary>Whether no node lies in the row.</summary>
    public bool IsFree(int row) => _ids.IsNull(row);

    /// <summary>All columns, in the order of <see cref="Layout"/>.</summary>
    public ColumnBlock[] Columns => _columns;

    /// <summary>The column at that place of the label's layout, or of <see cref="Layout"/>.</summary>
    public ColumnBlock Column(int index) => _columns[index];

    /// <summary>Whether the node is there on that day; a free row never is.</summary>
    public bool IsThere(int row, int day) => _days.AllThere(day) || _days.IsThere(row, day);

    /// <summary>Whether every row is there on that day.</summary>
    public bool AllThere(int day) => _days.AllThere(day);

    /// <summary>The first day on which the node is there.</summary>
    public int FirstDay(int row) => _days.First(row);

    /// <summary>The last day on which the node is there.</summary>
    public int LastDay(int row) => _days.Last(row);

    /// <summary>The links of a type that begin at the node, by the other end's id, then by their own.</summary>
    public LinkSpan Out(int row, RelationshipType type) => _out.Links(row, type.Ordinal);

    /// <summary>The links of a type that end at the node, by the other end's id, then by their own.</summary>
    public LinkSpan In(int row, RelationshipType type) => _in.Links(row, type.Ordinal);

    /// <summary>What a row holds that is not free.</summary>
    public StatementRow Row(int row) => new(Layout, _columns, row);

    /// <summary>The node as it was written, in every field.</summary>
    public GraphNode Node(int row) => Row(row).ToNode(Label, StoredValue.Unescape(Id(row)));

    /// <summary>The same rows with other links.</summary>
    public NodeGroup With(Adjacency outgoing, Adjacency incoming) => new(this, outgoing, incoming);
}
