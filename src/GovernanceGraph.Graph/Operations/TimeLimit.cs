using System.Collections.Concurrent;

namespace GovernanceGraph.Graph.Operations;

/// <summary>Stops operations that take longer than the limit. The sources of tokens are used again, since one and its timer for every request cost much.</summary>
internal sealed class TimeLimit(TimeSpan most, TimeProvider time)
{
    private const int MostSpare = 64;

    private readonly ConcurrentQueue<CancellationTokenSource> _spare = new();

    /// <summary>Starts the clock of one operation.</summary>
    /// <param name="client">Stops the operation as well.</param>
    public Clock Start(CancellationToken client)
    {
        if (_spare.TryDequeue(out var source))
            source.CancelAfter(most);
        else
            source = new CancellationTokenSource(most, time);
        return new Clock(this, source, client.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), source));
    }

    private void Return(CancellationTokenSource source)
    {
        if (_spare.Count < MostSpare && source.TryReset())
            _spare.Enqueue(source);
        else
            source.Dispose();
    }

    /// <summary>The time of one operation; its token is not to be used once it is disposed of.</summary>
    internal readonly struct Clock(TimeLimit owner, CancellationTokenSource source, CancellationTokenRegistration client) : IDisposable
    {
        public CancellationToken Token => source.Token;

        public void Dispose()
        {
            // Waits for a client that goes away right now, so that the source is not cancelled when it serves another operation.
            client.Dispose();
            owner.Return(source);
        }
    }
}
