using System.Diagnostics;

namespace GovernanceGraph.Bench.Load;

/// <summary>One of the two servers, with the requests of one operation as it takes them.</summary>
internal sealed class Side(int port, string path, Workload workload) : IDisposable
{
    private const int Connections = 4;
    private const long MostRequests = 1_000_000;

    private readonly byte[][] _requests = [.. workload.Ids.Select(id => workload.Request(path, id))];
    private readonly Connection[] _connections = [.. Enumerable.Range(0, Connections).Select(_ => new Connection(port))];

    /// <summary>The answers to the first requests.</summary>
    public byte[][] Sample(int count) => [.. _requests.Take(count).Select(request => _connections[0].Ask(request).ToArray())];

    /// <summary>Asks on all connections for a while.</summary>
    /// <returns>Requests a second.</returns>
    public double Run(TimeSpan time)
    {
        var start = Stopwatch.GetTimestamp();
        var total = 0L;
        var threads = _connections.Select((connection, i) => new Thread(() => Interlocked.Add(ref total, Ask(connection, i, start, time)))).ToArray();
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
        return total / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    public void Dispose()
    {
        foreach (var connection in _connections)
            connection.Dispose();
    }

    private long Ask(Connection connection, int first, long start, TimeSpan time)
    {
        // Each connection begins elsewhere in the list, so that they do not ask for the same thing at once.
        var (count, next) = (0L, first * _requests.Length / Connections);
        while (count < MostRequests && Stopwatch.GetElapsedTime(start) < time)
        {
            connection.Ask(_requests[next]);
            next = (next + 1) % _requests.Length;
            count++;
        }

        return count;
    }
}
