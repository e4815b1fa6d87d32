using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Neo4j.Migration;
using GovernanceGraph.Neo4j.QueryApi;
using GovernanceGraph.Neo4j.Reading;
using GovernanceGraph.Neo4j.Statements;
using GovernanceGraph.Neo4j.Storage;
using GovernanceGraph.Neo4j.Writing;

namespace GovernanceGraph.Neo4j;

/// <summary>
/// The graph in Neo4j. An operation is one statement, whatever its depth and however many root fields it has; it is compiled once for a plan and
/// the shape of what a request puts into it.
/// </summary>
public sealed class Neo4jGraphStore : IGraphStore
{
    // Neo4j reads what is committed, and not as of one moment: an answer is thrown away when the version changed while it was read.
    private const int ReadsBeforeHolding = 4;

    private const string LoadUnfinished = "A load is not finished: the graph is not whole.";

    private readonly QueryClient _client;
    private readonly ResultPool _results;
    private readonly StatementCache _statements;
    private readonly ChangeWriter _changes;
    private readonly CommitReader _commits;
    private readonly string _form;
    private volatile Known? _known;

    /// <summary>The graph that a client reaches.</summary>
    /// <param name="served">The served schema.</param>
    /// <param name="client">The client, which stays its owner's.</param>
    public Neo4jGraphStore(ServedSchema served, QueryClient client)
    {
        ArgumentNullException.ThrowIfNull(served);
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
        _results = new ResultPool(served);
        _statements = new StatementCache(served);
        _changes = new ChangeWriter(client, served.Model);
        _commits = new CommitReader(client, served.Model);
        _form = StoredSchema.VersionOf(served.Model);
    }

    /// <summary>Told of every statement that is asked, with its parameters.</summary>
    internal Action<string, ReadOnlyMemory<byte>>? Asking { get; set; }

    /// <inheritdoc/>
    public async ValueTask<GraphResult> ExecuteAsync(BoundPlan plan, ExecutionOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(options);
        var request = new Request(plan, options);
        var days = _known is { } known && known.Outages == _client.Outages ? known.Days : await ReadDaysAsync(cancellationToken);
        for (var reads = 1; ; reads++)
        {
            var hidden = days.HiddenOn(options.Today);
            var statement = _statements.Of(plan, hidden);
            var result = await ReadAsync(statement, request, isHolding: reads > ReadsBeforeHolding, cancellationToken);
            if (result is null)
                continue;
            if (result.Version == days.Version)
                return result;

            // Whether the days that the statement did not look at hide nothing of this version either.
            days = await ReadDaysAsync(result, cancellationToken);
            if (days.Version >= result.Version && string.Equals(days.HiddenOn(options.Today).Signature, hidden.Signature, StringComparison.Ordinal))
                return result;
            result.Dispose();
        }
    }

    /// <inheritdoc/>
    public ValueTask<long> ApplyAsync(ChangeSet changes, CancellationToken cancellationToken) => _changes.ApplyAsync(changes, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Commit> ReadCommitsAsync(long afterVersion, CancellationToken cancellationToken) => _commits.ReadAsync(afterVersion, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<StoreHealth> CheckHealthAsync(CancellationToken cancellationToken)
    {
        try
        {
            var stored = await GraphStateReader.ReadAsync(_client, cancellationToken);
            var reason = stored.WhyUnreadable(_form) ?? (stored.IsComplete ? null : LoadUnfinished);
            return new StoreHealth(reason is null, stored.Version, reason);
        }
        catch (GraphUnavailableException exception)
        {
            return new StoreHealth(IsReady: false, Version: 0, exception.Message);
        }
    }

    // Null where the version changed meanwhile.
    private async ValueTask<Neo4jResult?> ReadAsync(ReadStatement statement, Request request, bool isHolding, CancellationToken cancellationToken)
    {
        var parameters = statement.WriteParameters(request);
        Asking?.Invoke(statement.Text, parameters);
        QueryAnswer answer;
        try
        {
            answer = isHolding
                ? await _client.WriteAsync(statement.HoldingText, parameters, cancellationToken)
                : await _client.ReadAsync(statement.Text, parameters, cancellationToken);
        }
        catch (QueryException exception) when (!isHolding && Neo4jErrors.IsOfWhatWasFound(exception.Code))
        {
            // What a commit deletes under a statement has no properties any more, which the statement may not bear.
            return null;
        }

        var result = _results.Rent();
        var isRead = false;
        try
        {
            result.Begin(statement, request, answer, parameters, cancellationToken);
            if (!result.IsWhole)
                throw new GraphUnavailableException(LoadUnfinished);
            if (result.VersionBefore == result.VersionAfter)
            {
                result.Join();
                isRead = true;
            }
        }
        finally
        {
            if (!isRead)
                result.Dispose();
        }

        return isRead ? result : null;
    }

    private async ValueTask<DayBounds> ReadDaysAsync(Neo4jResult result, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadDaysAsync(cancellationToken);
        }
        catch
        {
            result.Dispose();
            throw;
        }
    }

    private async ValueTask<DayBounds> ReadDaysAsync(CancellationToken cancellationToken)
    {
        // What was known before an outage is looked at again: the database that is back may be another.
        var outages = _client.Outages;
        if (_known?.Outages != outages)
        {
            var stored = await GraphStateReader.ReadAsync(_client, cancellationToken);
            if (stored.WhyUnreadable(_form) is { } reason)
                throw new GraphUnavailableException(reason);
        }

        var rows = await _client.ReadRowsAsync(DayBounds.Statement, StatementParameters.None, DayBounds.Read, cancellationToken);
        _known = new Known(rows[0], outages);
        return rows[0];
    }

    private sealed record Known(DayBounds Days, int Outages);
}
