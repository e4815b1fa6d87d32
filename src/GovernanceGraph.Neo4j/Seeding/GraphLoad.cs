using GovernanceGraph.Graph.Model;
using GovernanceGraph.Neo4j.Migration;
using GovernanceGraph.Neo4j.QueryApi;
using GovernanceGraph.Neo4j.Storage;
using GovernanceGraph.Neo4j.Writing;

namespace GovernanceGraph.Neo4j.Seeding;

/// <summary>
/// A load in batches, each a transaction. While it lasts the graph is not complete: nobody else writes, and a server is not ready. Each batch
/// notes that it is done, so that a load that was interrupted goes on after the last batch that was.
/// </summary>
internal sealed class GraphLoad
{
    /// <summary>How many nodes and links a batch writes and removes.</summary>
    public const int BatchSize = 5_000;

    private const string BeginStatement =
        $$"""
        {{StateLock.Text}} WHERE state.version = $version AND state.schema = $schema AND (state.complete OR state.loaded = $content)
        SET state.done = CASE WHEN state.complete THEN 0 ELSE state.done END
        SET state.complete = false, state.load = $load, state.loaded = $content
        RETURN state.done
        """;

    private const string BeforeBatch =
        $$"""
        {{StateLock.Text}} WHERE NOT state.complete AND state.loaded = $content
        SET state.done = $done
        WITH state
        """;

    private const string AfterBatch = "RETURN state.done";

    private const string FinishStatement =
        $$"""
        {{StateLock.Text}}, state.version + $versions AS version WHERE NOT state.complete AND state.loaded = $content
        SET state.version = version, state.settled = version, state.announced = version, state.seed = coalesce($seed, state.seed), state.complete = true
        REMOVE state.load, state.loaded, state.done
        RETURN state.version
        """;

    private readonly QueryClient _client;
    private readonly GraphSchema _schema;
    private readonly string _content;
    private readonly WriteStatement _statement;

    private GraphLoad(QueryClient client, GraphSchema schema, string content, long done)
    {
        _client = client;
        _schema = schema;
        _content = content;
        _statement = new WriteStatement(schema);
        Done = done;
    }

    /// <summary>How many batches are written.</summary>
    public long Done { get; private set; }

    /// <summary>Begins a load, or goes on with it where it was interrupted.</summary>
    /// <param name="client">The database.</param>
    /// <param name="schema">What the graph may hold.</param>
    /// <param name="stored">What the database said when the load was prepared.</param>
    /// <param name="load">The load, in words for an operator.</param>
    /// <param name="content">What tells its content from that of any other load.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="GraphWriteException">The graph was changed since, or another load is not finished.</exception>
    public static async ValueTask<GraphLoad> BeginAsync(
        QueryClient client, GraphSchema schema, StoredGraph stored, string load, string content, CancellationToken cancellationToken)
    {
        var parameters = StatementParameters.Of(json =>
        {
            json.WriteNumber("version", stored.Version);
            json.WriteString("schema", StoredSchema.VersionOf(schema));
            json.WriteString("load", load);
            json.WriteString("content", content);
        });
        return await client.WriteRowsAsync(BeginStatement, parameters, row => row[0].GetInt64(), cancellationToken) is [var done]
            ? new GraphLoad(client, schema, content, done)
            : throw new GraphWriteException("The graph was changed while this load was prepared. Run the command again.");
    }

    /// <summary>Writes a batch.</summary>
    /// <exception cref="GraphWriteException">The load was ended by another.</exception>
    public async ValueTask WriteAsync(WriteBatch batch, CancellationToken cancellationToken)
    {
        var parameters = StatementParameters.Of(json =>
        {
            json.WriteString("content", _content);
            json.WriteNumber("done", Done + 1);
            batch.WriteParameters(json, _statement, _schema);
        });
        var statement = _statement.Of(batch, BeforeBatch, AfterBatch);
        Done = await _client.WriteRowsAsync(statement, parameters, row => row[0].GetInt64(), cancellationToken) is [var done] ? done : throw Ended();
    }

    /// <summary>Says that all is written.</summary>
    /// <param name="versions">By how much the version of the graph is raised.</param>
    /// <param name="seed">The seed that is loaded now; null where none is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The version that has it.</returns>
    /// <exception cref="GraphWriteException">The load was ended by another.</exception>
    public async ValueTask<long> FinishAsync(int versions, string? seed, CancellationToken cancellationToken)
    {
        var parameters = StatementParameters.Of(json =>
        {
            json.WriteString("content", _content);
            json.WriteNumber("versions", versions);
            json.WriteString("seed", seed);
        });
        return await _client.WriteRowsAsync(FinishStatement, parameters, row => row[0].GetInt64(), cancellationToken) is [var version] ? version : throw Ended();
    }

    private static GraphWriteException Ended() =>
        new("The same load is run by another process, which has finished it or begun another. Run the command again to see what is left to do.");
}
