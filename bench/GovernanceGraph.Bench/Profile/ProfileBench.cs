using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using GovernanceGraph.Bench.Load;
using GovernanceGraph.Bench.Partnerships;
using GovernanceGraph.Graph.Operations;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Bench.Profile;

/// <summary>
/// <c>profile [--nodes N] [--file FILE] [--only OPERATION …]</c>: where the time of each operation goes between the request's JSON and the answer's bytes, on one thread
/// in this process, and what it allocates.
/// </summary>
internal static class ProfileBench
{
    // The same requests in every round, so that rounds can be compared.
    private const int RequestsOfRound = 64;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(3);

    public static async Task<int> RunAsync(GraphFile graph, IReadOnlyList<string> only)
    {
        using var load = graph.Open();
        var (served, store) = BenchStore.Load(load.Path);
        var timed = new TimedStore(store);
        var direct = new OperationExecutor(served, store, new OperationOptions(), TimeProvider.System);
        var observed = new OperationExecutor(served, timed, new OperationOptions(), TimeProvider.System);
        Print($"{"operation",-10} {"answer",8} {"in all",8} {"prepare",8} {"execute",8} {"write",8} {"allocated",10} {"by store",9}");
        foreach (var workload in Workload.All(Layout.Of(load.Nodes)).Where(workload => only.Count == 0 || only.Contains(workload.Name)))
            await ProfileAsync(workload, direct, observed, timed);
        return 0;
    }

    private static async Task ProfileAsync(Workload workload, OperationExecutor direct, OperationExecutor observed, TimedStore timed)
    {
        var document = Encoding.UTF8.GetBytes(workload.Query);
        var requests = workload.Ids.Select(id => new OperationRequest(document, null, JsonSerializer.SerializeToElement(new { id }))).ToArray();
        using var buffer = new ResponseBuffer();
        await RoundsAsync(direct, requests, buffer, timed, WarmUp);
        var all = (await RoundsAsync(direct, requests, buffer, timed, Measured)).Select(round => round.InAll);
        await RoundsAsync(observed, requests, buffer, timed, WarmUp);
        var seen = await RoundsAsync(observed, requests, buffer, timed, Measured);
        Print($"{workload.Name,-10} {buffer.Position,8:N0} {Shortest(all),8:0.00} {Shortest(seen.Select(round => round.InAll - round.Executing - round.Writing)),8:0.00} {Shortest(seen.Select(round => round.Executing)),8:0.00} {Shortest(seen.Select(round => round.Writing)),8:0.00} {Least(all),10:N0} {Least(seen.Select(round => round.Executing + round.Writing)),9:N0}");
    }

    // Whatever else the machine does can only make a round longer.
    private static double Shortest(IEnumerable<Cost> rounds) => rounds.Min(round => round.Microseconds(RequestsOfRound));

    private static long Least(IEnumerable<Cost> rounds) => rounds.Min(round => round.Bytes) / RequestsOfRound;

    private static async Task<List<Round>> RoundsAsync(OperationExecutor executor, OperationRequest[] requests, ResponseBuffer buffer, TimedStore timed, TimeSpan time)
    {
        var (start, rounds) = (Stopwatch.GetTimestamp(), new List<Round>());
        while (Stopwatch.GetElapsedTime(start) < time)
        {
            timed.Reset();
            var before = Cost.Now();
            for (var i = 0; i < RequestsOfRound; i++)
            {
                buffer.Truncate(0);
                if (await executor.ExecuteAsync(requests[i], buffer, CancellationToken.None) != OperationOutcome.Answered)
                    throw new InvalidOperationException(Encoding.UTF8.GetString(buffer.ToArray()));
            }

            rounds.Add(new Round(Cost.Now() - before, timed.Executing, timed.Writing));
        }

        return rounds;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>What the requests of one round cost, and how much of it was the store's.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Round(Cost InAll, Cost Executing, Cost Writing);
}
