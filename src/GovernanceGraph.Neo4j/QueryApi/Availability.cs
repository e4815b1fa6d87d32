using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Neo4j.QueryApi;

/// <summary>
/// Whether Neo4j is there. While it is away nobody waits for it: statements fail at once, those under way too, and a probe asks every beat
/// until it answers again. A process that hangs takes connections and says nothing: when nothing was heard for a while it is probed as well,
/// so that a statement that is only slow is not taken for one that nobody answers.
/// </summary>
internal sealed class Availability : IAsyncDisposable
{
    private readonly Func<bool, CancellationToken, ValueTask> _probe;
    private readonly TimeProvider _time;
    private readonly TimeSpan _patience;
    private readonly CancellationTokenSource _closing = new();
    private readonly Lock _changing = new();
    private readonly Task _beating;
    private volatile State _state = new(null, new CancellationTokenSource());
    private long _silentSince;
    private int _waiting;
    private int _outages;

    /// <summary>Begins to look after a connection.</summary>
    /// <param name="maxSilence">How long nothing may be heard.</param>
    /// <param name="probe">Asks Neo4j anything; first, where the argument says so, it ends what still runs from before an outage.</param>
    /// <param name="time">The clock.</param>
    public Availability(TimeSpan maxSilence, Func<bool, CancellationToken, ValueTask> probe, TimeProvider time)
    {
        _probe = probe;
        _time = time;
        _patience = maxSilence / 2;
        _beating = BeatAsync(TimeSpan.FromTicks(Math.Min(TimeSpan.TicksPerSecond, maxSilence.Ticks / 4)));
    }

    /// <summary>It went away or came back.</summary>
    public event EventHandler<AvailabilityChangedEventArgs>? Changed;

    /// <summary>How often it went away.</summary>
    public int Outages => Volatile.Read(ref _outages);

    /// <summary>Why it is away; null while it is there.</summary>
    public string? WhyAway => _state.Reason;

    /// <summary>Says that a statement is sent.</summary>
    /// <returns>Is cancelled when Neo4j goes away.</returns>
    /// <exception cref="GraphUnavailableException">It is away.</exception>
    public CancellationToken Begin()
    {
        var state = _state;
        if (state.Reason is { } reason)
            throw new GraphUnavailableException(reason);
        Interlocked.Increment(ref _waiting);
        Interlocked.CompareExchange(ref _silentSince, Now(), 0);
        return state.Gone.Token;
    }

    /// <summary>Says that a statement that was begun is over.</summary>
    /// <param name="heard">Whether Neo4j said anything.</param>
    public void End(bool heard)
    {
        var others = Interlocked.Decrement(ref _waiting) > 0;
        if (heard)
            Volatile.Write(ref _silentSince, others ? Now() : 0);
    }

    /// <summary>Says that it is away. Whoever waits for it is told.</summary>
    public void Leave(string reason)
    {
        State before;
        lock (_changing)
        {
            before = _state;
            if (before.Reason is null)
                Interlocked.Increment(ref _outages);
            _state = new State(reason, new CancellationTokenSource());
        }

        before.Gone.Cancel();
        if (before.Reason != reason)
            Changed?.Invoke(this, new AvailabilityChangedEventArgs(reason));
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _beating;
        _closing.Dispose();
    }

    private void Return()
    {
        State before;
        lock (_changing)
        {
            before = _state;
            _silentSince = Volatile.Read(ref _waiting) > 0 ? Now() : 0;
            if (before.Reason is not null)
                _state = new State(null, new CancellationTokenSource());
        }

        if (before.Reason is not null)
            Changed?.Invoke(this, new AvailabilityChangedEventArgs(null));
    }

    private async Task BeatAsync(TimeSpan beat)
    {
        try
        {
            using var beats = new PeriodicTimer(beat, _time);
            while (await beats.WaitForNextTickAsync(_closing.Token))
            {
                var isAway = WhyAway is not null;
                if (!isAway && !IsSilent())
                    continue;
                if (await WhyNotAsync(isAway) is { } reason)
                    Leave(reason);
                else
                    Return();
            }
        }
        catch (OperationCanceledException)
        {
            // Closed.
        }
    }

    private bool IsSilent() => Volatile.Read(ref _silentSince) is var since and not 0 && _time.GetElapsedTime(since) >= _patience;

    private async ValueTask<string?> WhyNotAsync(bool isAway)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(_closing.Token);
        limit.CancelAfter(_patience);
        try
        {
            await _probe(isAway, limit.Token);
            return null;
        }
        catch (OperationCanceledException) when (!_closing.IsCancellationRequested)
        {
            return "Neo4j takes connections and says nothing.";
        }
        catch (ConnectionFailedException exception)
        {
            return exception.Message;
        }
        catch (QueryException exception)
        {
            return Neo4jErrors.WhyAway(exception.Code);
        }
    }

    // Zero stands for no silence.
    private long Now() => _time.GetTimestamp() | 1;

    // The source has no timer and is never disposed of: whoever has its token may still look at it.
    private sealed record State(string? Reason, CancellationTokenSource Gone);
}
