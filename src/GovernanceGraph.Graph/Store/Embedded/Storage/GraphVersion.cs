using System.Buffers;
using System.Collections.Immutable;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store.Embedded.Indexes;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>One version of the graph. Immutable: readers take no lock, and share with the versions before what did not change.</summary>
internal sealed class GraphVersion
{
    public GraphVersion(StoredModel model)
    {
        Model = model;
        NodePlaces = [.. model.Schema.Labels.Select(_ => RowPlaces.None)];
        LinkPlaces = [.. model.Schema.Relationships.Select(_ => RowPlaces.None)];
        LinkDays = [.. model.Schema.Relationships.Select(_ => CommonDays.All)];
        Indexes = GraphIndexes.Empty(model.Schema);
    }

    public StoredModel Model { get; }

    public GraphSchema Schema => Model.Schema;

    /// <summary>The number of the version: how many change sets made it.</summary>
    public long Number { get; init; }

    public int NodeCount => Ids.Count;

    public int LinkCount { get; init; }

    public PagedArray<NodeGroup> NodeGroups { get; init; } = PagedArray<NodeGroup>.Empty;

    public PagedArray<LinkGroup> LinkGroups { get; init; } = PagedArray<LinkGroup>.Empty;

    public IdIndex Ids { get; init; } = IdIndex.Empty;

    /// <summary>The indexes of the schema. Who makes the version sets them, from what it has stored, before anybody else sees it.</summary>
    public GraphIndexes Indexes { get; set; }

    /// <summary>By label, where the next node goes.</summary>
    public RowPlaces[] NodePlaces { get; init; }

    /// <summary>By type, where the next link goes.</summary>
    public RowPlaces[] LinkPlaces { get; init; }

    /// <summary>
    /// By type, days on which all its links are there, their ends apart. They become fewer with links that are there for some days only, and not
    /// more when those go: then links are asked one by one, as they would be anyway.
    /// </summary>
    public CommonDays[] LinkDays { get; init; }

    /// <summary>Those links by id whose id is stored (<see cref="LinkNames"/>).</summary>
    public ImmutableDictionary<string, int> NamedLinks { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>The group of a node.</summary>
    public NodeGroup NodeGroup(int node) => NodeGroups[Numbers.Group(node)];

    /// <summary>The group of a link.</summary>
    public LinkGroup LinkGroup(int link) => LinkGroups[Numbers.Group(link)];

    /// <summary>The escaped id of a node.</summary>
    public ReadOnlySpan<byte> NodeId(int node) => NodeGroup(node).Id(Numbers.Row(node));

    /// <summary>The number of the node with an id, or <see cref="Numbers.None"/>.</summary>
    /// <param name="escapedId">The id as <see cref="EscapedText"/> writes it.</param>
    public int FindNode(ReadOnlySpan<byte> escapedId) => Ids.Find(escapedId, new StoredIds(NodeGroups));

    /// <summary>The number of the node with an id, or <see cref="Numbers.None"/>.</summary>
    public int FindNode(string id) => FindNode(EscapedIds.Of(id, stackalloc byte[EscapedIds.Room]));

    /// <summary>The number of the node whose id a column has, or <see cref="Numbers.None"/>.</summary>
    /// <param name="block">A column that points to nodes, such as <c>citations.document</c>.</param>
    /// <param name="row">The row.</param>
    /// <param name="element">The element of the row's list.</param>
    public int FindNode(ColumnBlock block, int row, int element) => FindNodeAt(block, block.Elements![row] + element);

    /// <summary>As <see cref="FindNode(ColumnBlock, int, int)"/>, of a column that is no list.</summary>
    public int FindNode(ColumnBlock block, int row) => FindNodeAt(block, row);

    /// <summary>The number of the link with an id, or <see cref="Numbers.None"/>.</summary>
    public int FindLink(string id)
    {
        if (NamedLinks.TryGetValue(id, out var named))
            return named;
        if (!LinkNames.TrySplit(id, out var fromId, out var typeName, out var toId)
            || Schema.FindRelationship(typeName) is not { } type
            || (FindNode(fromId), FindNode(toId)) is not ( >= 0 and var from, >= 0 and var to))
            return Numbers.None;
        var links = NodeGroup(from).Out(Numbers.Row(from), type);
        for (var i = links.Rank(new EndPlace(this, NodeId(to))); i < links.Count && links[i].Node == to; i++)
        {
            if (LinkId(links[i].Link) == id)
                return links[i].Link;
        }

        return Numbers.None;
    }

    /// <summary>Writes the escaped id of a link.</summary>
    public void WriteLinkId(int link, IBufferWriter<byte> output)
    {
        var (group, row) = (LinkGroup(link), Numbers.Row(link));
        Model.LinkNames.Write(group, row, NodeId(group.From(row)), NodeId(group.To(row)), output);
    }

    /// <summary>The id of a link.</summary>
    public string LinkId(int link)
    {
        var output = new ArrayBufferWriter<byte>(128);
        WriteLinkId(link, output);
        return StoredValue.Unescape(output.WrittenSpan);
    }

    /// <summary>The node as it was written, in every field.</summary>
    public GraphNode Node(int node) => NodeGroup(node).Node(Numbers.Row(node));

    /// <summary>The link as it was written, in every field.</summary>
    public GraphLink Link(int link)
    {
        var (group, row) = (LinkGroup(link), Numbers.Row(link));
        return group.Row(row).ToLink(
            group.Type, Schema.LinkLayout, LinkId(link), StoredValue.Unescape(NodeId(group.From(row))), StoredValue.Unescape(NodeId(group.To(row))));
    }

    // A hint is right until the node was removed; its row may be another's by now.
    private int FindNodeAt(ColumnBlock block, int index)
    {
        if (block.IsNullAt(index))
            return Numbers.None;
        var id = block.TextAt(index);
        var hint = block.NodeHintAt(index);
        return hint >= 0 && NodeId(hint).SequenceEqual(id) ? hint : FindNode(id);
    }
}
