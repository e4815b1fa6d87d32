using GovernanceGraph.Graph.Store.Embedded.Indexes;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>Before the first link of a type whose other end has an id, in the order of those at one node.</summary>
/// <param name="version">The version.</param>
/// <param name="id">The escaped id of the other end.</param>
internal readonly ref struct EndPlace(GraphVersion version, ReadOnlySpan<byte> id) : IOrderPlace<LinkEntry>
{
    private readonly ReadOnlySpan<byte> _id = id;

    public int CompareTo(LinkEntry item) => EscapedOrder.Compare(_id, version.NodeId(item.Node)) <= 0 ? -1 : 1;
}
