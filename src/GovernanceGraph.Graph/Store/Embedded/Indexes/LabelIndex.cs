using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store.Embedded.Storage;

namespace GovernanceGraph.Graph.Store.Embedded.Indexes;

/// <summary>
/// The nodes of a label: in the order of their ids, by each property with <c>@index</c>, and counted by the days on which they are there.
/// Immutable.
/// </summary>
internal sealed class LabelIndex
{
    // Most nodes are there from one day on or up to one day; those are kept by that day, and those that are always there by none.
    private readonly OrderedItems<int> _byFirstDay;
    private readonly OrderedItems<int> _byLastDay;
    private readonly int _neverThere;
    private readonly PropertyIndex[] _properties;

    public LabelIndex(NodeLabel label, OrderedItems<int> byId, OrderedItems<int> byFirstDay, OrderedItems<int> byLastDay, int neverThere, PropertyIndex[] properties)
    {
        Label = label;
        ById = byId;
        _byFirstDay = byFirstDay;
        _byLastDay = byLastDay;
        _neverThere = neverThere;
        _properties = properties;
    }

    /// <summary>An index of no node.</summary>
    public static LabelIndex Empty(NodeLabel label) => new(
        label,
        OrderedItems<int>.Empty,
        OrderedItems<int>.Empty,
        OrderedItems<int>.Empty,
        0,
        [.. IndexedColumns(label).Select(column => new PropertyIndex(column, OrderedItems<int>.Empty, OrderedItems<int>.Empty))]);

    public NodeLabel Label { get; }

    /// <summary>The nodes of the label, by id, whatever the day.</summary>
    public OrderedItems<int> ById { get; }

    /// <summary>How many nodes there are, whatever the day.</summary>
    public int Count => ById.Count;

    /// <summary>The columns of a label that the schema wants an index of.</summary>
    public static IEnumerable<Column> IndexedColumns(NodeLabel label) =>
        label.Layout.Properties.Where(property => property.IsIndexed && !property.IsList && property.Value is null).Select(property => property.Column);

    /// <summary>How many nodes are there on a day; no node is looked at.</summary>
    public int CountOn(GraphVersion graph, int day)
    {
        var notYet = _byFirstDay.Count - _byFirstDay.Rank(new DayPlace(graph, isFirst: true, day, int.MaxValue));
        var gone = _byLastDay.Rank(new DayPlace(graph, isFirst: false, day, Numbers.None));
        return Count - _neverThere - notYet - gone;
    }

    /// <summary>The index of the property with a column of that name; null where there is none.</summary>
    public PropertyIndex? Find(string column)
    {
        foreach (var property in _properties)
        {
            if (property.Column.Name == column)
                return property;
        }

        return null;
    }

    /// <summary>The index with one more node, as that version has it.</summary>
    public LabelIndex Add(GraphVersion graph, int node)
    {
        var (first, last) = Days(graph, node);
        return new LabelIndex(
            Label,
            ById.Insert(node, PlaceById(graph, node)),
            IsByFirstDay(first, last) ? _byFirstDay.Insert(node, new DayPlace(graph, isFirst: true, first, node)) : _byFirstDay,
            IsByLastDay(first, last) ? _byLastDay.Insert(node, new DayPlace(graph, isFirst: false, last, node)) : _byLastDay,
            _neverThere + (first > last ? 1 : 0),
            Array.ConvertAll(_properties, property => property.Add(graph, node)));
    }

    /// <summary>The index without a node, which it has as that version has it.</summary>
    public LabelIndex Remove(GraphVersion graph, int node)
    {
        var (first, last) = Days(graph, node);
        return new LabelIndex(
            Label,
            ById.Remove(node, PlaceById(graph, node)),
            IsByFirstDay(first, last) ? _byFirstDay.Remove(node, new DayPlace(graph, isFirst: true, first, node)) : _byFirstDay,
            IsByLastDay(first, last) ? _byLastDay.Remove(node, new DayPlace(graph, isFirst: false, last, node)) : _byLastDay,
            _neverThere - (first > last ? 1 : 0),
            Array.ConvertAll(_properties, property => property.Remove(graph, node)));
    }

    /// <summary>Whether a node with these days is counted by its first one.</summary>
    internal static bool IsByFirstDay(int first, int last) => first <= last && first != Storage.Days.Always;

    /// <summary>Whether a node with these days is counted by its last one.</summary>
    internal static bool IsByLastDay(int first, int last) => first <= last && last != Storage.Days.Never;

    private static (int First, int Last) Days(GraphVersion graph, int node)
    {
        var group = graph.NodeGroup(node);
        var row = Numbers.Row(node);
        return (group.FirstDay(row), group.LastDay(row));
    }

    private static IdPlace PlaceById(GraphVersion graph, int node) => new(graph, graph.NodeGroup(node).Id(Numbers.Row(node)));
}
