using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Neo4j.QueryApi;
using GovernanceGraph.Neo4j.Tests.Writing;
using GovernanceGraph.Neo4j.Writing;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Infrastructure;

/// <summary>Stores over the database of the shared server.</summary>
internal static class Neo4jStores
{
    private const string Counts = "MATCH (s:GraphState) RETURN s.version, COUNT { (n:Node) }, COUNT { (:Node)-[r]->() WHERE NOT r:`up:` }";

    private static ChangeSet? _loaded;

    /// <summary>A store of an empty graph; skips the test where there is no server.</summary>
    public static async Task<Neo4jGraphStore> EmptyAsync(SharedNeo4j neo4j)
    {
        _loaded = null;
        return new Neo4jGraphStore(Records.Served, await neo4j.MigratedAsync());
    }

    /// <summary>A store that holds one record; it is not written again where it is there still.</summary>
    public static async Task<Neo4jGraphStore> OfAsync(SharedNeo4j neo4j, ChangeSet record)
    {
        if (ReferenceEquals(_loaded, record) && await neo4j.ClientAsync() is { } client && await HoldsAsync(client, record))
            return new Neo4jGraphStore(Records.Served, client);
        var store = await EmptyAsync(neo4j);
        await store.ApplyAsync(record, TestContext.Current.CancellationToken);
        _loaded = record;
        return store;
    }

    // Other tests may have asked the server meanwhile.
    private static async Task<bool> HoldsAsync(QueryClient client, ChangeSet record)
    {
        var counts = await client.ReadRowsAsync(
            Counts, StatementParameters.None, row => (row[0].GetInt64(), row[1].GetInt32(), row[2].GetInt32()), TestContext.Current.CancellationToken);
        return counts is [var found] && found == (1, record.Nodes.Count, record.Links.Count);
    }
}
