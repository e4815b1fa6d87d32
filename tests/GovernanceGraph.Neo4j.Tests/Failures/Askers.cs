using System.Collections.Concurrent;
using System.Diagnostics;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Neo4j.Tests.Failures;

/// <summary>Asks without a pause while something is done to the server, and keeps what came of it.</summary>
internal sealed class Askers(Func<CancellationToken, Task<string>> ask)
{
    private const int Count = 4;

    private readonly ConcurrentDictionary<string, int> _answers = new();
    private int _unavailable;
    private long _longest;

    /// <summary>The different answers that were given, with how often.</summary>
    public IReadOnlyDictionary<string, int> Answers => _answers;

    /// <summary>How often it was said that the graph is unavailable.</summary>
    public int Unavailable => _unavailable;

    /// <summary>How long an answer of either kind was waited for at most.</summary>
    public TimeSpan LongestWait => TimeSpan.FromTicks(Volatile.Read(ref _longest));

    /// <summary>Asks until the action is over, and then until everyone has had an answer once more.</summary>
    public async Task AskDuringAsync(Func<Task> action, CancellationToken cancellationToken)
    {
        var isOver = false;
        var asking = Enumerable.Range(0, Count).Select(_ => Task.Run(
            async () =>
            {
                while (true)
                {
                    var last = Volatile.Read(ref isOver);
                    if (await AskAsync(cancellationToken) && last)
                        return;
                }
            },
            cancellationToken)).ToArray();
        try
        {
            await action();
        }
        finally
        {
            Volatile.Write(ref isOver, true);
            await Task.WhenAll(asking);
        }
    }

    private async Task<bool> AskAsync(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            _answers.AddOrUpdate(await ask(cancellationToken), 1, (_, count) => count + 1);
            return true;
        }
        catch (GraphUnavailableException)
        {
            Interlocked.Increment(ref _unavailable);

            // As a client would: an answer that comes at once is not asked for again at once.
            await Task.Delay(20, cancellationToken);
            return false;
        }
        finally
        {
            var waited = watch.Elapsed.Ticks;
            for (var longest = Volatile.Read(ref _longest); waited > longest; longest = Volatile.Read(ref _longest))
                Interlocked.CompareExchange(ref _longest, waited, longest);
        }
    }
}
