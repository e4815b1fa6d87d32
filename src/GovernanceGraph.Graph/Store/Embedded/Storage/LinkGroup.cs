using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>Up to 256 links of one type: their ends, columns, and when they are there. Immutable.</summary>
/// <param name="type">The type.</param>
/// <param name="layout">What the columns are.</param>
/// <param name="from">The node at which each begins; <see cref="Numbers.None"/> in a free row.</param>
/// <param name="to">The node at which each ends.</param>
/// <param name="columns">The columns of <paramref name="layout"/>.</param>
/// <param name="days">When they are there, their ends apart.</param>
/// <param name="ids">The escaped ids of those links whose id is not what <see cref="LinkNames"/> composes; null where there are none.</param>
internal sealed class LinkGroup(
    RelationshipType type, RowLayout layout, int[] from, int[] to, ColumnBlock[] columns, DaySpans days, byte[]?[]? ids)
{
    public RelationshipType Type { get; } = type;

    public RowLayout Layout { get; } = layout;

    /// <summary>How many rows there are, free ones included.</summary>
    public int Count => from.Length;

    /// <summary>The number of the node at which the link begins; <see cref="Numbers.None"/> in a free row.</summary>
    public int From(int row) => from[row];

    /// <summary>The number of the node at which the link ends.</summary>
    public int To(int row) => to[row];

    /// <summary>Whether no link lies in the row.</summary>
    public bool IsFree(int row) => from[row] == Numbers.None;

    /// <summary>All columns, in the order of <see cref="Layout"/>.</summary>
    public ColumnBlock[] Columns => columns;

    /// <summary>The column at that place of the layout of links.</summary>
    public ColumnBlock Column(int index) => columns[index];

    /// <summary>The escaped id where it is stored; null where it is composed (<see cref="LinkNames"/>).</summary>
    public byte[]? StoredId(int row) => ids?[row];

    /// <summary>Whether the link is there on that day, its ends apart; a free row never is.</summary>
    public bool IsThere(int row, int day) => days.AllThere(day) || days.IsThere(row, day);

    /// <summary>Whether every row is there on that day.</summary>
    public bool AllThere(int day) => days.AllThere(day);

    /// <summary>When all its links are there, their ends apart.</summary>
    public CommonDays CommonDays => days.OfTaken;

    /// <summary>What a row holds that is not free.</summary>
    public StatementRow Row(int row) => new(Layout, columns, row);
}
