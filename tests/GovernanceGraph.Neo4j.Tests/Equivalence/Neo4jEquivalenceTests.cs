using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Equivalence;
using GovernanceGraph.Neo4j.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Equivalence;

/// <summary>A sample: nearly every operation is a statement that Neo4j has not planned before.</summary>
public sealed class Neo4jEquivalenceTests(SharedNeo4j neo4j) : EquivalenceTests
{
    public static TheoryData<int> Seeds => SeedsUnlessNamed("1");

    protected override int Commits => 20;

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task Every_answer_is_the_oracles_byte_for_byte(int seed) => Hold(seed);

    protected override async ValueTask<IGraphStore> EmptyStore() => await Neo4jStores.EmptyAsync(neo4j);
}
