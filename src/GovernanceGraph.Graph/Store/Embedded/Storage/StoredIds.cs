using GovernanceGraph.Graph.Store.Embedded.Indexes;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>The ids of the nodes of a version, for its index of them.</summary>
internal readonly struct StoredIds(PagedArray<NodeGroup> groups) : INodeIds
{
    public ReadOnlySpan<byte> IdOf(int node) => groups[Numbers.Group(node)].Id(Numbers.Row(node));
}
