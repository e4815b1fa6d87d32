using System.Runtime.InteropServices;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store.Embedded.Storage;

namespace GovernanceGraph.Graph.Store.Embedded.Indexes;

/// <summary>The nodes of a label by a property that the schema marks with <c>@index</c>. Immutable.</summary>
/// <param name="column">The property's column in the label's layout.</param>
/// <param name="valued">Those that have a value, in the order of <see cref="PropertyPlace"/>.</param>
/// <param name="missing">Those that have none, by id.</param>
internal sealed class PropertyIndex(Column column, OrderedItems<int> valued, OrderedItems<int> missing)
{
    public Column Column => column;

    /// <summary>The nodes that have a value, by the value, then by id.</summary>
    public OrderedItems<int> Valued => valued;

    /// <summary>The nodes that have none, by id.</summary>
    public OrderedItems<int> Missing => missing;

    /// <summary>The index with one more node.</summary>
    public PropertyIndex Add(GraphVersion graph, int node) => IsMissing(graph, node)
        ? new(column, valued, missing.Insert(node, PlaceById(graph, node)))
        : new(column, valued.Insert(node, PropertyPlace.OfNode(graph, column, node)), missing);

    /// <summary>The index without a node that it has.</summary>
    public PropertyIndex Remove(GraphVersion graph, int node) => IsMissing(graph, node)
        ? new(column, valued, missing.Remove(node, PlaceById(graph, node)))
        : new(column, valued.Remove(node, PropertyPlace.OfNode(graph, column, node)), missing);

    /// <summary>The ranks of the nodes that have a value.</summary>
    public Ranks Equal(GraphVersion graph, object value) => new(
        valued.Rank(PropertyPlace.OfValue(graph, column, value, isAfter: false)),
        valued.Rank(PropertyPlace.OfValue(graph, column, value, isAfter: true)));

    /// <summary>The ranks of the nodes whose fold starts so.</summary>
    public Ranks StartingWith(GraphVersion graph, string fold) => new(
        valued.Rank(PropertyPlace.OfPrefix(graph, column, fold, isAfter: false)),
        valued.Rank(PropertyPlace.OfPrefix(graph, column, fold, isAfter: true)));

    private bool IsMissing(GraphVersion graph, int node) => graph.NodeGroup(node).Column(column.Index).IsNull(Numbers.Row(node));

    private static IdPlace PlaceById(GraphVersion graph, int node) => new(graph, graph.NodeGroup(node).Id(Numbers.Row(node)));
}

/// <summary>A range of an order: from one rank to before another.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Ranks(int Start, int End)
{
    public int Count => Math.Max(0, End - Start);
}
