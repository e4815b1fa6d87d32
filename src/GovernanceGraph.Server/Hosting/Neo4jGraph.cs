using System.Globalization;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Neo4j;
using GovernanceGraph.Neo4j.Migration;
using GovernanceGraph.Neo4j.QueryApi;
using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Server.Hosting;

/// <summary>Opens the graph in a Neo4j.</summary>
internal static class Neo4jGraph
{
    // Each is a number that Neo4j keeps: nothing is counted.
    private const string Count =
        $$"""
        CALL () { MATCH (n:{{StoredNames.Node}}) RETURN count(n) AS nodes }
        CALL () { MATCH ()-[r]->() RETURN count(r) AS links }
        CALL () { MATCH ()-[u:`{{StoredNames.Up}}`]->() RETURN count(u) AS upward }
        RETURN nodes, links - upward
        """;

    // What the runtime calls the number of times that a thread of the pool looks for work before it sleeps.
    private const string SpinLimit = "System.Threading.ThreadPool.UnfairSemaphoreSpinLimit";

    /// <summary>
    /// Looks at what the database holds. A graph that this model cannot read is not served; a Neo4j that is away is: the server is not ready
    /// until it comes.
    /// </summary>
    /// <exception cref="SettingsException">A setting is missing or cannot be used.</exception>
    public static async Task<Loaded<ServedGraph>> OpenAsync(IConfiguration configuration, ServedSchema served, CancellationToken cancellationToken)
    {
        // A request spends most of its time waiting for Neo4j: threads that look for work meanwhile double what it takes of the processor, which
        // Neo4j may need (bench/README.md). The runtime reads this once, when the first thread of the pool begins.
        AppContext.SetData(SpinLimit, 0);
        var client = Neo4jSettings.CreateClient(configuration);
        var store = new Neo4jGraphStore(served, client);
        try
        {
            var stored = await GraphStateReader.ReadAsync(client, cancellationToken);
            if (stored.WhyUnreadable(StoredSchema.VersionOf(served.Model)) is not { } reason)
                return new Loaded<ServedGraph>(new ServedGraph(store, await CountAsync(client, cancellationToken), client), []);
            await client.DisposeAsync();
            return new Loaded<ServedGraph>(null, [reason]);
        }
        catch (GraphUnavailableException exception)
        {
            return new Loaded<ServedGraph>(new ServedGraph(store, $"the graph in Neo4j as soon as it is there ({exception.Message.TrimEnd('.')})", client), []);
        }
    }

    private static async Task<string> CountAsync(QueryClient client, CancellationToken cancellationToken)
    {
        using var answer = await client.ReadAsync(Count, "{}"u8.ToArray(), cancellationToken);
        using var values = answer.ReadValues();
        var row = values.RootElement[0];
        return string.Create(CultureInfo.InvariantCulture, $"{row[0].GetInt64():N0} nodes and {row[1].GetInt64():N0} links of Neo4j");
    }
}
