using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Plan;

/// <summary>A key of an order, over nodes. What has no value comes last either way (design, contract 1).</summary>
public sealed record SortKey(Column Column, bool Descending);

/// <summary>Which part of a list is wanted.</summary>
/// <param name="Count">How many rows; null for all, up to the limit of a page.</param>
/// <param name="Backwards">Whether they are counted from the end.</param>
/// <param name="After">Only rows after this place; null for no such bound.</param>
/// <param name="Before">Only rows before this place; null for no such bound.</param>
public sealed record PageRequest(int? Count, bool Backwards, CursorKey? After, CursorKey? Before)
{
    /// <summary>All rows, up to the limit of a page.</summary>
    public static PageRequest All { get; } = new(null, false, null, null);
}

/// <summary>A place in an order: the values of the sort keys, then the id of the node, then that of the link (empty where there is none).</summary>
public sealed record CursorKey(IReadOnlyList<object?> Values, string NodeId, string LinkId);

/// <summary>What a list was asked for: condition, order and page.</summary>
/// <param name="Where">A condition on each row; null for all.</param>
/// <param name="Sort">The keys of the order, which ids complete.</param>
/// <param name="Page">The part wanted.</param>
/// <param name="CursorScope">What a cursor of this list belongs to: its field and its order.</param>
public sealed record ListArguments(Filter? Where, IReadOnlyList<SortKey> Sort, PageRequest Page, string CursorScope);

/// <summary>A list of nodes, with or without the links that lead to them, and what is wanted of it.</summary>
/// <param name="Slot">The slot of the row above that holds the connection.</param>
/// <param name="Source">Where the rows come from.</param>
/// <param name="TypeName">The served type of the connection.</param>
/// <param name="Arguments">Condition, order and page.</param>
/// <param name="SlotCount">How many slots the connection's row has.</param>
/// <param name="Slots">What is wanted of it.</param>
public sealed record ConnectionPlan(
    int Slot,
    ConnectionSource Source,
    string TypeName,
    Parameter<ListArguments> Arguments,
    int SlotCount,
    IReadOnlyList<ConnectionSlot> Slots) : NodeSlot(Slot);

/// <summary>Where the rows of a list come from.</summary>
public abstract record ConnectionSource;

/// <summary>All nodes of a label.</summary>
public sealed record LabelSource(NodeLabel Label) : ConnectionSource;

/// <summary>The ends of the links of the node above.</summary>
public sealed record RelationshipSource(RelationshipField Relationship) : ConnectionSource;

/// <summary>Something wanted of a list.</summary>
public abstract record ConnectionSlot(int Slot);

/// <summary>How many rows there are on all pages.</summary>
public sealed record TotalCountSlot(int Slot) : ConnectionSlot(Slot);

/// <summary>The nodes of the page.</summary>
public sealed record NodesSlot(int Slot, NodeProjection Nodes) : ConnectionSlot(Slot);

/// <summary>The edges of the page.</summary>
public sealed record EdgesSlot(int Slot, EdgeProjection Edges) : ConnectionSlot(Slot);

/// <summary>Where the page lies.</summary>
public sealed record PageInfoSlot(int Slot, ComposedProjection PageInfo) : ConnectionSlot(Slot);

/// <summary>All rows, grouped.</summary>
public sealed record GroupsSlot(int Slot, Parameter<IReadOnlyList<GroupKeyPlan>> By, ComposedProjection Groups) : ConnectionSlot(Slot);

/// <summary>What rows are grouped by.</summary>
public abstract record GroupKeyPlan;

/// <summary>By the value of a column.</summary>
public sealed record ColumnGroupKey(Column Column) : GroupKeyPlan;

/// <summary>By the year of a date column.</summary>
public sealed record YearGroupKey(Column Column) : GroupKeyPlan;

/// <summary>By the nodes that a relationship leads to: a row counts once for each.</summary>
public sealed record RelatedGroupKey(RelationshipField Relationship) : GroupKeyPlan;
