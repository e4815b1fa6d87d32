using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Store.Embedded;
using GovernanceGraph.Graph.Tests.Graphs;

namespace GovernanceGraph.Graph.Tests.Equivalence;

public sealed class EmbeddedStoreEquivalenceTests : EquivalenceTests
{
    protected override ValueTask<IGraphStore> EmptyStore() => ValueTask.FromResult<IGraphStore>(new EmbeddedGraphStore(Records.Served));

    // A record that is loaded as a whole is sorted into its indexes at once, and not change by change.
    protected override async ValueTask Load(IGraphStore store, IReadOnlyList<ChangeSet> changes, int seed)
    {
        if (seed % 2 == 0)
            await base.Load(store, changes, seed);
        else
            ((EmbeddedGraphStore)store).Load(changes);
    }
}
