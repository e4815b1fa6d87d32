using System.Diagnostics;
using System.Globalization;
using GovernanceGraph.Bench.Load;
using GovernanceGraph.Bench.Partnerships;

namespace GovernanceGraph.Bench.Neo4j;

/// <summary>
/// <c>neo4j</c>: the service over Neo4j beside an endpoint by hand and the npm package @neo4j/graphql, over the same warm server, turn by turn. The
/// answers that are compared are the same, before and after, or the run fails.
/// </summary>
internal static class Neo4jBench
{
    // What the service must reach of the endpoint by hand.
    private const double Target = 0.9;

    public static async Task<int> RunAsync(GraphFile graph, IReadOnlyList<string> only, bool quick)
    {
        try
        {
            using var contest = new Neo4jContest(graph);
            var reached = await CompareAsync(contest, only, quick ? Pace.Quick : Pace.Whole);
            return quick || reached ? 0 : 1;
        }
        catch (InvalidOperationException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private static async Task<bool> CompareAsync(Neo4jContest contest, IReadOnlyList<string> only, Pace pace)
    {
        var turns = contest.Workloads.Where(workload => only.Count == 0 || only.Contains(workload.Name)).Select(workload => new Turn(contest, workload)).ToArray();

        // All operations before any is measured: the server's rate rises for minutes, whoever asks.
        foreach (var turn in turns)
            turn.WarmUp(pace.WarmUp / turns.Length, pace.Round);
        Print($"{"",-8} {"requests a second",29} {"service / by hand",18} {"processor µs a request, in the process + in Neo4j",52} {"database hits",26}");
        Print($"{"",-8} {"by hand",9} {"service",9} {"package",9} {"",9} {"/ package",9} {"by hand",16} {"service",16} {"package",16} {"by hand",9} {"service",9} {"package",9}");
        foreach (var turn in turns)
            await turn.MeasureAsync(pace);
        return turns.All(turn => turn.Share >= Target);
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>One operation.</summary>
    private sealed class Turn(Neo4jContest contest, Workload workload)
    {
        private readonly List<(Throughput ByHand, Throughput Service, Throughput Package)> _rounds = [];

        /// <summary>The median of the rounds' ratios: each compares what was measured in the same seconds.</summary>
        public double Share => Median(round => round.Service.Rate / round.ByHand.Rate);

        public void WarmUp(TimeSpan time, TimeSpan round)
        {
            using var sides = contest.Sides(workload);
            Neo4jContest.CheckSame(workload, sides);

            // By turns, since a server closes a connection that is silent for long.
            for (var (start, i) = (Stopwatch.GetTimestamp(), 0); Stopwatch.GetElapsedTime(start) < time; i++)
                sides.All[i % sides.All.Length].Run(round);
        }

        public async Task MeasureAsync(Pace pace)
        {
            using var sides = contest.Sides(workload);
            for (var i = 0; i < pace.Rounds; i++)
                Round(sides.All, pace.Round, i);
            Neo4jContest.CheckSame(workload, sides);
            var hits = await contest.HitsAsync(workload);
            Print($"{workload.Name,-8} {Median(round => round.ByHand.Rate),9:N0} {Median(round => round.Service.Rate),9:N0} {Median(round => round.Package.Rate),9:N0} {Share,9:0.00} {Median(round => round.Service.Rate / round.Package.Rate),9:0.00} {Processor(round => round.ByHand),16} {Processor(round => round.Service),16} {Processor(round => round.Package),16} {hits.ByHand,9:N0} {hits.Service,9:N0} {hits.Package,9:N0}");
        }

        // Each begins a round in its turn, so that none always follows the same other.
        private void Round(Side[] sides, TimeSpan time, int number)
        {
            var measured = new Throughput[sides.Length];
            for (var i = 0; i < sides.Length; i++)
            {
                var at = (number + i) % sides.Length;
                measured[at] = sides[at].Run(time);
            }

            _rounds.Add((measured[0], measured[1], measured[2]));
        }

        private string Processor(Func<(Throughput ByHand, Throughput Service, Throughput Package), Throughput> side) => string.Create(
            CultureInfo.InvariantCulture,
            $"{Median(round => side(round).ProcessorTime):0} + {Median(round => side(round).ProcessorTimeBehind):0}");

        private double Median(Func<(Throughput ByHand, Throughput Service, Throughput Package), double> number)
        {
            var ordered = _rounds.Select(number).Order().ToArray();
            return ordered[ordered.Length / 2];
        }
    }

    /// <summary>How long everything is asked for: the warming of all operations and sides together, and one side in one round.</summary>
    private sealed record Pace(TimeSpan WarmUp, TimeSpan Round, int Rounds)
    {
        public static Pace Quick { get; } = new(TimeSpan.FromSeconds(6), TimeSpan.FromSeconds(0.5), 3);

        public static Pace Whole { get; } = new(TimeSpan.FromMinutes(3), TimeSpan.FromSeconds(5), 5);
    }
}
