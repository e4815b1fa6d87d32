using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Changes.Format;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Neo4j.Migration;
using GovernanceGraph.Neo4j.QueryApi;
using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Neo4j.Writing;

/// <summary>
/// Applies change sets: each in one transaction, which raises the version and remembers the commit. Writers stand in line at the node that has
/// the version; one that comes second finds another version than it read, and reads again.
/// </summary>
internal sealed class ChangeWriter(QueryClient client, GraphSchema schema)
{
    // To set a property is to lock its node, before the version is compared.
    private const string Before =
        """
        MATCH (state:GraphState {name: 'graph'})
        SET state.complete = state.complete
        WITH state WHERE state.complete AND state.version = $version - 1 AND state.schema = $schema
        SET state.version = $version
        CREATE (:Commit {version: $version, changes: $changes})
        WITH state
        """;

    private const string After = "RETURN state.version";

    private const string Settle = "MATCH (state:GraphState {name: 'graph'}) WHERE state.version = $version SET state.settled = $version";

    private readonly string _form = StoredSchema.VersionOf(schema);
    private readonly WriteStatement _statement = new(schema);

    /// <summary>Writes a change set as a whole, and returns the version that has it.</summary>
    /// <exception cref="GraphWriteException">The database is not migrated, or a load is under way.</exception>
    public async ValueTask<long> ApplyAsync(ChangeSet changes, CancellationToken cancellationToken)
    {
        var batch = WriteBatch.Of(changes);
        var statement = _statement.Of(batch, Before, After);
        while (true)
        {
            var stored = await GraphStateReader.ReadAsync(client, cancellationToken);
            stored.RequireForm(_form);
            if (!stored.IsComplete)
                throw new GraphWriteException($"The graph is not written to while a load is not finished: {stored.Load}. Run that command again, and it goes on where it ended.");
            var parameters = StatementParameters.Of(json =>
            {
                json.WriteNumber("version", stored.Version + 1);
                json.WriteString("schema", _form);
                json.WriteString("changes", Lines(stored.Version + 1, changes));
                batch.WriteParameters(json, _statement, schema);
            });
            if (await client.WriteRowsAsync(statement, parameters, row => row[0].GetInt64(), cancellationToken) is [var version])
            {
                await SettleAsync(version);
                return version;
            }
        }
    }

    // The indexes have the commit now that it is acknowledged.
    private async Task SettleAsync(long version)
    {
        try
        {
            using var answer = await client.WriteAsync(Settle, StatementParameters.Of(json => json.WriteNumber("version", version)), CancellationToken.None);
        }
        catch (GraphUnavailableException)
        {
            // The commit stands, and whoever asked for it is told so; the next reader settles it.
        }
    }

    private byte[] Lines(long version, ChangeSet changes)
    {
        using var stream = new MemoryStream();
        ChangeSetFormat.Write(stream, version, changes, schema);
        return stream.ToArray();
    }
}
