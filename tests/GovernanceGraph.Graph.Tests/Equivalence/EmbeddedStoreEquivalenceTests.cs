using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Store.Embedded;
using GovernanceGraph.Graph.Tests.Graphs;

namespace GovernanceGraph.Graph.Tests.Equivalence;

public sealed class EmbeddedStoreEquivalenceTests : EquivalenceTests
{
    protected override ValueTask<IGraphStore> EmptyStore() => ValueTask.FromResult<IGraphStore>(new EmbeddedGraphStore(Records.Served));
}
