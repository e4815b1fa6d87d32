using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Store.Simple;
using GovernanceGraph.Graph.Tests.Graphs;

namespace GovernanceGraph.Graph.Tests.Equivalence;

public sealed class SimpleStoreEquivalenceTests : EquivalenceTests
{
    protected override ValueTask<IGraphStore> EmptyStore() => ValueTask.FromResult<IGraphStore>(new SimpleGraphStore(Records.Served));
}
