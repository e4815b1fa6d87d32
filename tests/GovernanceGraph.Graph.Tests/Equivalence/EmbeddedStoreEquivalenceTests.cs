using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Store.Embedded;
using GovernanceGraph.Graph.Tests.Graphs;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Equivalence;

public sealed class EmbeddedStoreEquivalenceTests : EquivalenceTests
{
    public static TheoryData<int> Seeds => SeedsUnlessNamed("1-12");

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task Every_answer_is_the_oracles_byte_for_byte(int seed) => Hold(seed);

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
