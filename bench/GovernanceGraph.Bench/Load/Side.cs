using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace GovernanceGraph.Bench.Load;

/// <summary>One of the servers, with the requests of one operation as it takes them.</summary>
/// <param name="server">The server.</param>
/// <param name="path">Where it takes them.</param>
/// <param name="workload">The operation.</param>
/// <param name="behind">The processor time of what the server asks in its turn; none when left out.</param>
internal sealed class Side(ServedProcess server, string path, Workload workload, Func<TimeSpan>? behind = null) : IDisposable
{
    private const int Connections = 4;
    private const long MostRequests = 1_000_000;

    private readonly byte[][] _requests = [.. workload.Ids.Select(id => workload.Request(path, id))];
    private readonly Connection[] _connections = [.. Enumerable.Range(0, Connections).Select(_ => new Connection(server.Port))];

    /// <summary>The answers to the first requests.</summary>
    public byte[][] Sample(int count) => [.. _requests.Take(count).Select(request => _connections[0].Ask(request).ToArray())];

    /// <summary>Asks one request after another on one connection.</summary>
    public FirstAnswers First(int count)
    {
        var (start, slowest) = (Stopwatch.GetTimestamp(), TimeSpan.Zero);
        for (var i = 0; i < count; i++)
        {
            var asked = Stopwatch.GetTimestamp();
            _connections[0].Ask(_requests[i % _requests.Length]);
            var took = Stopwatch.GetElapsedTime(asked);
            slowest = took > slowest ? took : slowest;
        }

        return new FirstAnswers(Stopwatch.GetElapsedTime(start), slowest);
    }

    /// <summary>Asks on all connections for a while.</summary>
    public Throughput Run(TimeSpan time)
    {
        var (start, processor, processorBehind) = (Stopwatch.GetTimestamp(), server.ProcessorTime, ProcessorTimeBehind);
        var total = 0L;
        Exception? fault = null;
        var threads = _connections.Select((connection, i) => new Thread(() =>
        {
            try
            {
                Interlocked.Add(ref total, Ask(connection, i, start, time));
            }
            catch (Exception exception) when (exception is InvalidOperationException or SocketException)
            {
                fault = exception;
            }
        })).ToArray();
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
        if (fault is not null)
            throw new InvalidOperationException($"Asked for {workload.Name}: {fault.Message}", fault);
        return new Throughput(
            total / Stopwatch.GetElapsedTime(start).TotalSeconds,
            (server.ProcessorTime - processor).TotalMicroseconds / total,
            (ProcessorTimeBehind - processorBehind).TotalMicroseconds / total);
    }

    public void Dispose()
    {
        foreach (var connection in _connections)
            connection.Dispose();
    }

    private TimeSpan ProcessorTimeBehind => behind?.Invoke() ?? TimeSpan.Zero;

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

/// <summary>What a server did in one round: requests a second, and the processor time that each took of it and of what is behind it, in microseconds.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Throughput(double Rate, double ProcessorTime, double ProcessorTimeBehind);

/// <summary>How long the first answers of a cold process took.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FirstAnswers(TimeSpan InAll, TimeSpan Slowest);
