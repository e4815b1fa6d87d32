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
/// <remarks>
/// Neo4j does not show a commit to readers at one moment. So that none takes a part of it for the whole, a version is announced before it is
/// written, in a transaction of its own, and settled afterwards: an answer is of one version where what was settled when it began to be read is
/// what was announced when it ended.
/// </remarks>
internal sealed class ChangeWriter(QueryClient client, GraphSchema schema)
{
    private const string Announce =
        $$"""
        {{StateLock.Text}} WHERE state.version = $version - 1
        SET state.announced = $version
        """;

    private const string Before =
        $$"""
        {{StateLock.Text}} WHERE state.complete AND state.version = $version - 1 AND state.announced = $version AND state.schema = $schema
        SET state.version = $version
        CREATE (:Commit {version: $version, changes: $changes})
        WITH state
        """;

    private const string After = "RETURN state.version";

    // Who has the lock knows that no commit is under way. What was announced and failed is taken back; where another writer announced the same
    // version, it does so again.
    private const string Settle =
        $$"""
        {{StateLock.Text}}
        SET state.settled = state.version, state.announced = CASE WHEN state.version < $version THEN state.version ELSE state.announced END
        """;

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
            try
            {
                using (await client.WriteAsync(Announce, StatementParameters.Of(json => json.WriteNumber("version", stored.Version + 1)), cancellationToken))
                {
                    // It is answered with nothing.
                }

                if (await client.WriteRowsAsync(statement, parameters, row => row[0].GetInt64(), cancellationToken) is [var version])
                    return version;
            }
            finally
            {
                await SettleAsync(stored.Version + 1);
            }
        }
    }

    private async Task SettleAsync(long version)
    {
        try
        {
            using var answer = await client.WriteAsync(Settle, StatementParameters.Of(json => json.WriteNumber("version", version)), CancellationToken.None);
        }
        catch (GraphUnavailableException)
        {
            // A commit that was acknowledged stands, and whoever asked for it is told so; the next reader settles it.
        }
    }

    private byte[] Lines(long version, ChangeSet changes)
    {
        using var stream = new MemoryStream();
        ChangeSetFormat.Write(stream, version, changes, schema);
        return stream.ToArray();
    }
}
