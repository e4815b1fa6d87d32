using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Scenarios;
using GovernanceGraph.Neo4j.Tests.Infrastructure;

namespace GovernanceGraph.Neo4j.Tests.Scenarios;

public sealed class Neo4jScenarioTests(SharedNeo4j neo4j) : ScenarioTests
{
    protected override async ValueTask<IGraphStore> StoreOf(ChangeSet record) => await Neo4jStores.OfAsync(neo4j, record);
}
