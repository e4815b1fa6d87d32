using GovernanceGraph.Graph.Store;
using Polly;

namespace GovernanceGraph.Neo4j.QueryApi;

/// <summary>
/// Asks Neo4j over its Query API. Repeats what Neo4j calls transient, ends on the server what nobody waits for any longer, and fails at once
/// while Neo4j is away.
/// </summary>
public sealed class QueryClient : IAsyncDisposable
{
    // Enough to look after the statements when all other connections are taken.
    private const int OwnConnections = 4;

    private static readonly TimeSpan[] EndingWaits = [TimeSpan.Zero, TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(1)];
    private static readonly Query Anything = new("RETURN 1", isRead: true);

    private readonly QueryTransport _statements;
    private readonly QueryTransport _own;
    private readonly Availability _availability;
    private readonly StatementMarkers _markers = new();
    private readonly Bookmarks _bookmarks = new();
    private readonly ResiliencePipeline _reads;
    private readonly ResiliencePipeline _writes;
    private readonly CancellationTokenSource _closing = new();
    private readonly TimeSpan _patience;

    /// <summary>Creates a client. Nothing is sent before it is asked.</summary>
    /// <exception cref="IOException">The file of certificates cannot be read.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It holds something else.</exception>
    public QueryClient(ConnectionSettings settings)
        : this(
            settings ?? throw new ArgumentNullException(nameof(settings)),
            QueryTransport.CreateHandler(settings, settings.MaxConnections),
            QueryTransport.CreateHandler(settings, OwnConnections),
            TimeProvider.System)
    {
    }

    internal QueryClient(ConnectionSettings settings, HttpMessageHandler statements, HttpMessageHandler own, TimeProvider time)
    {
        _statements = new QueryTransport(settings, statements);
        _own = new QueryTransport(settings, own);
        _patience = settings.MaxSilence;
        _reads = Retries.OfReads(time);
        _writes = Retries.OfWrites(time);
        _availability = new Availability(settings.MaxSilence, ProbeAsync, time);
    }

    /// <summary>Neo4j went away or came back.</summary>
    public event EventHandler<AvailabilityChangedEventArgs>? AvailabilityChanged
    {
        add => _availability.Changed += value;
        remove => _availability.Changed -= value;
    }

    /// <summary>Why Neo4j is away, without an address; null while it is there.</summary>
    public string? WhyAway => _availability.WhyAway;

    /// <summary>How often Neo4j went away: what was learnt of it before may no longer be so.</summary>
    internal int Outages => _availability.Outages;

    /// <summary>Asks a statement that only reads.</summary>
    /// <param name="statement">The Cypher.</param>
    /// <param name="parameters">One JSON object in UTF-8 without white space around it; <c>marker</c> is no name in it.</param>
    /// <param name="cancellationToken">Ends the statement, here and on the server.</param>
    /// <exception cref="QueryException">The statement failed, and would again.</exception>
    /// <exception cref="GraphUnavailableException">Neo4j is away, or cannot answer now.</exception>
    /// <exception cref="LimitExceededException">It took longer than Neo4j allows, or its answer is too large.</exception>
    internal ValueTask<QueryAnswer> ReadAsync(string statement, ReadOnlyMemory<byte> parameters, CancellationToken cancellationToken) =>
        AskAsync(_reads, new Query(statement, parameters, IsRead: true), cancellationToken);

    /// <summary>Sends a statement that writes, in a transaction of its own. Repeated only where Neo4j says that it was rolled back.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    internal ValueTask<QueryAnswer> WriteAsync(string statement, ReadOnlyMemory<byte> parameters, CancellationToken cancellationToken) =>
        AskAsync(_writes, new Query(statement, parameters, IsRead: false), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _availability.DisposeAsync();
        _statements.Dispose();
        _own.Dispose();
        _closing.Dispose();
    }

    private async ValueTask<QueryAnswer> AskAsync(ResiliencePipeline retries, Query query, CancellationToken cancellationToken)
    {
        try
        {
            return await retries.ExecuteAsync(
                static (ask, cancellation) => ask.Client.SendAsync(ask.Query, cancellation), (Client: this, Query: query), cancellationToken);
        }
        catch (ConnectionFailedException exception)
        {
            _availability.Leave(exception.Message);
            throw new GraphUnavailableException(exception.Message, exception);
        }
        catch (QueryException exception) when (Neo4jErrors.WhyAway(exception.Code) is { } reason)
        {
            _availability.Leave(reason);
            throw new GraphUnavailableException(reason, exception);
        }
        catch (QueryException exception) when (Neo4jErrors.IsTransient(exception.Code))
        {
            throw new GraphUnavailableException("Neo4j could not carry the statement out, however often it was asked.", exception);
        }
        catch (QueryException exception) when (Neo4jErrors.IsEnded(exception.Code))
        {
            throw new GraphUnavailableException("Neo4j was told to end the statement.", exception);
        }
        catch (QueryException exception) when (Neo4jErrors.IsTimedOut(exception.Code))
        {
            throw new LimitExceededException(
                "The operation took longer than Neo4j allows, its setting db.transaction.timeout. Narrow the filters, or ask for smaller pages.");
        }
    }

    private async ValueTask<QueryAnswer> SendAsync(Query query, CancellationToken cancellationToken)
    {
        var sent = _bookmarks.Last;
        try
        {
            return await SendAsync(query, sent, cancellationToken);
        }
        catch (QueryException exception) when (sent.Length > 0 && Neo4jErrors.IsAboutBookmarks(exception.Code))
        {
            _bookmarks.Forget();
            return await SendAsync(query, [], cancellationToken);
        }
    }

    private async ValueTask<QueryAnswer> SendAsync(Query query, string[] bookmarks, CancellationToken cancellationToken)
    {
        var gone = _availability.Begin();
        var heard = false;
        var marker = _markers.Next();
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, gone);
        try
        {
            var answer = await _statements.SendAsync(query, marker, bookmarks, waiting.Token);
            heard = true;
            if (!query.IsRead)
                _bookmarks.Add(AnswerBody.ReadBookmarks(answer.Utf8.Span), bookmarks);
            return answer;
        }
        catch (QueryException)
        {
            heard = true;
            throw;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _ = EndAsync(marker);
            throw;
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            throw new GraphUnavailableException(_availability.WhyAway ?? "Neo4j was away for a moment.");
        }
        finally
        {
            _availability.End(heard);
        }
    }

    // Tried again where nothing was found: the statement may not have begun when its client went away.
    private async Task EndAsync(byte[] marker)
    {
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(_closing.Token);
            limit.CancelAfter(_patience);
            foreach (var wait in EndingWaits)
            {
                await Task.Delay(wait, limit.Token);
                using var answer = await _own.SendAsync(
                    StatementMarkers.Ending(StatementMarkers.EndOne, marker), StatementMarkers.Own, default, limit.Token);
                using var ended = answer.ReadValues();
                if (ended.RootElement.GetArrayLength() > 0)
                    return;
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ConnectionFailedException or QueryException or ObjectDisposedException)
        {
            // Neo4j is away, or about to be: what runs there still is ended when it is back.
        }
    }

    private async ValueTask ProbeAsync(bool endLeftovers, CancellationToken cancellationToken)
    {
        var query = endLeftovers ? StatementMarkers.Ending(StatementMarkers.EndAll, _markers.Process) : Anything;
        using var answer = await _own.SendAsync(query, StatementMarkers.Own, default, cancellationToken);

        // A database that was restored meanwhile may never see what was written before; one that was not has it on disk.
        if (endLeftovers)
            _bookmarks.Forget();
    }
}
