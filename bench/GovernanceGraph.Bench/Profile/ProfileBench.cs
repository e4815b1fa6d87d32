using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using GovernanceGraph.Bench.Load;
using GovernanceGraph.Bench.Partnerships;
using GovernanceGraph.Graph.Operations;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Bench.Profile;

/// <summary>
/// <c>profile [--nodes N | --file FILE]</c>: where the time of each operation goes between the request's JSON and the answer's bytes, on one thread
/// in this process, and what it allocates.
/// </summary>
internal static class ProfileBench
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync(GraphFile graph)
    {
        using var load = graph.Open();
        var (served, store) = await BenchStore.LoadAsync(load.Path);
        var timed = new TimedStore(store);
        var direct = new OperationExecutor(served, store, new OperationOptions(), TimeProvider.System);
        var observed = new OperationExecutor(served, timed, new OperationOptions(), TimeProvider.System);
        Print($"{"operation",-10} {"answer",8} {"in all",8} {"prepare",8} {"execute",8} {"write",8} {"allocated",10} {"by store",9}");
        foreach (var workload in Workload.All(Layout.Of(load.Nodes)))
            await ProfileAsync(workload, direct, observed, timed);
        return 0;
    }

    private static async Task ProfileAsync(Workload workload, OperationExecutor direct, OperationExecutor observed, TimedStore timed)
    {
        var document = Encoding.UTF8.GetBytes(workload.Query);
        var requests = workload.Ids.Select(id => new OperationRequest(document, null, JsonSerializer.SerializeToElement(new { id }))).ToArray();
        using var buffer = new ResponseBuffer();
        await AskAsync(direct, requests, buffer, WarmUp);
        var (times, all) = await AskAsync(direct, requests, buffer, Measured);
        await AskAsync(observed, requests, buffer, Measured);
        timed.Reset();
        var (again, seen) = await AskAsync(observed, requests, buffer, Measured);
        var prepare = seen - timed.Executing - timed.Writing;
        Print($"{workload.Name,-10} {buffer.Position,8:N0} {all.Microseconds(times),8:0.00} {prepare.Microseconds(again),8:0.00} {timed.Executing.Microseconds(again),8:0.00} {timed.Writing.Microseconds(again),8:0.00} {all.Bytes / times,10:N0} {(timed.Executing.Bytes + timed.Writing.Bytes) / again,9:N0}");
    }

    private static async Task<(int Times, Cost Cost)> AskAsync(OperationExecutor executor, OperationRequest[] requests, ResponseBuffer buffer, TimeSpan time)
    {
        var start = Cost.Now();
        for (var times = 0; ; times++)
        {
            if (times % 64 == 0 && Stopwatch.GetElapsedTime(start.Ticks) > time)
                return (Math.Max(1, times), Cost.Now() - start);
            buffer.Truncate(0);
            if (await executor.ExecuteAsync(requests[times % requests.Length], buffer, CancellationToken.None) != OperationOutcome.Answered)
                throw new InvalidOperationException(Encoding.UTF8.GetString(buffer.ToArray()));
        }
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
