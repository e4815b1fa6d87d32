using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using GovernanceGraph.Neo4j.Tests.Infrastructure;
using GovernanceGraph.Neo4j.Tests.Statements;
using GovernanceGraph.Neo4j.Writing;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Writing;

/// <summary>How Neo4j executes what we write. Such a statement is planned once, often while there is nothing, and executed so however large the graph grows.</summary>
public sealed class WriteStatementTests(SharedNeo4j neo4j)
{
    [Theory]
    [InlineData("nothing")]
    [InlineData("nodes")]
    [InlineData("nodes and links")]
    public async Task Whatever_is_written_is_found_by_its_id_in_an_index(string stored)
    {
        var client = await neo4j.MigratedAsync();
        if (stored != "nothing")
            await client.ApplyAsync(Records.Published);
        if (stored == "nodes")
            await client.RunAsync("MATCH ()-[link]->() DELETE link");
        var all = WriteBatch.Of(Records.Published) with { RemovedLinks = ["a link"], RemovedNodes = ["a node"] };

        var plan = await QueryPlan.OfAsync(client, new WriteStatement(Repository.Schema).Of(all, string.Empty, "RETURN 1"), "{}"u8.ToArray());

        // The days of kinds are a few dozen nodes, which need no index.
        var scans = plan.Leaves.Where(leaf => leaf.Name.Contains("Scan", StringComparison.Ordinal) && !leaf.Details.Contains(":Days", StringComparison.Ordinal));
        Assert.Equal([], scans.Select(leaf => leaf.ToString()));
        Assert.Contains(plan.Leaves, leaf => leaf.IsIndexSeek);
    }
}
