using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Graphs;

namespace GovernanceGraph.Graph.Tests.Scenarios;

public sealed class EmbeddedStoreScenarioTests : ScenarioTests
{
    protected override async ValueTask<IGraphStore> StoreOf(ChangeSet record) => await Records.EmbeddedStore(record);
}
