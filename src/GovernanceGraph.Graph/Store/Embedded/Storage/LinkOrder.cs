using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Store.Embedded.Indexes;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>The order of the links at a node while a version is made: by row and type, then by the other end's id, then by their own.</summary>
internal sealed class LinkOrder(NodeTable nodes, LinkTable links) : IComparer<LinkChange>
{
    public int Compare(LinkChange x, LinkChange y)
    {
        var order = ((x.Row << 8) | x.Type) - ((y.Row << 8) | y.Type);
        return order != 0 ? order : Compare(x.Entry, y.Entry);
    }

    /// <summary>Compares links of one type at one node.</summary>
    public int Compare(LinkEntry x, LinkEntry y)
    {
        if (x.Node != y.Node)
            return EscapedOrder.Compare(nodes.IdOf(x.Node), nodes.IdOf(y.Node));
        return x.Link == y.Link ? 0 : Utf8Order.Comparer.Compare(links.Id(x.Link), links.Id(y.Link));
    }

    /// <summary>Before the first link whose other end is that of a link.</summary>
    public EndOf PlaceOfEnd(LinkEntry entry) => new(this, entry.Node);

    /// <summary>The place of a link.</summary>
    public PlaceOf Place(LinkEntry entry) => new(this, entry);

    internal readonly struct PlaceOf(LinkOrder order, LinkEntry entry) : IOrderPlace<LinkEntry>
    {
        public int CompareTo(LinkEntry item) => order.Compare(entry, item);
    }

    internal readonly struct EndOf(LinkOrder order, int node) : IOrderPlace<LinkEntry>
    {
        public int CompareTo(LinkEntry item) => item.Node == node ? -1 : order.Compare(new LinkEntry(node, Numbers.None), item);
    }
}
