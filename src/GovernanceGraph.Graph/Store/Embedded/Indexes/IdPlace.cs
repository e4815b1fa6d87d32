using GovernanceGraph.Graph.Store.Embedded.Storage;

namespace GovernanceGraph.Graph.Store.Embedded.Indexes;

/// <summary>The place of an id in the order of ids. Ids are ASCII, so that their bytes are their order.</summary>
internal readonly ref struct IdPlace(GraphVersion graph, ReadOnlySpan<byte> id) : IOrderPlace<int>
{
    private readonly ReadOnlySpan<byte> _id = id;

    public int CompareTo(int item) => _id.SequenceCompareTo(graph.NodeGroup(item).Id(Numbers.Row(item)));
}
