using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Tests.Infrastructure;
using GovernanceGraph.Neo4j.Migration;
using GovernanceGraph.Neo4j.QueryApi;
using GovernanceGraph.Neo4j.Tests.Infrastructure;
using GovernanceGraph.Neo4j.Writing;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Writing;

/// <summary>Databases with what a test begins from.</summary>
internal static class Database
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A database that is migrated and holds nothing.</summary>
    public static async Task<QueryClient> MigratedAsync(this SharedNeo4j neo4j)
    {
        var client = await neo4j.EmptyAsync();
        await new Migrator(client, Repository.Schema).RunAsync(Cancellation);
        return client;
    }

    /// <summary>Applies change sets, one after another.</summary>
    public static async Task ApplyAsync(this QueryClient client, params IEnumerable<ChangeSet> changes)
    {
        var writer = new ChangeWriter(client, Repository.Schema);
        foreach (var change in changes)
            await writer.ApplyAsync(change, Cancellation);
    }

    public static async Task<StoredGraph> StateAsync(this QueryClient client) => await GraphStateReader.ReadAsync(client, Cancellation);

    /// <summary>Runs a statement for what it does.</summary>
    public static async Task RunAsync(this QueryClient client, string statement)
    {
        using var answer = await client.WriteAsync(statement, StatementParameters.None, Cancellation);
    }
}
