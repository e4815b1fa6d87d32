using System.Globalization;
using GovernanceGraph.Bench.Partnerships;

namespace GovernanceGraph.Bench.Load;

/// <summary>
/// <c>load</c>: the service beside the hand-written endpoint, over the same file, in one run, turn by turn; at two sizes side by side to see
/// whether the one grows with the graph where the other does not. Every answer that is compared is the same in every byte, before and after, or
/// the run fails.
/// </summary>
internal static class LoadBench
{
    public static int Run(IReadOnlyList<GraphFile> graphs, IReadOnlyList<string> only, bool quick)
    {
        var contests = new List<Contest>();
        try
        {
            foreach (var graph in graphs)
            {
                contests.Add(new Contest(graph));
                Describe(contests[^1]);
            }

            Print($"{"",-24} {"first 1,000 requests, ms",25}   {"the slowest of them, ms",24}");
            foreach (var contest in contests)
                DescribeColdStart(contest);

            Print($"{"",-24} {"requests a second",21} {"processor µs a request",25}");
            Print($"{"nodes",11} {"operation",-12} {"by hand",10} {"service",10} {"by hand",12} {"service",12} {"ratio",7}");
            foreach (var operation in contests[0].Workloads.Select(workload => workload.Name).Where(name => only.Count == 0 || only.Contains(name)))
                Compare(operation, contests, quick ? Pace.Quick : Pace.Whole);
            foreach (var contest in contests)
                Print($"{contest.Nodes,11:N0} nodes: resident after the run, MiB: by hand {Mebibytes(contest.Plain)}, service {Mebibytes(contest.Service)}");
            return 0;
        }
        catch (InvalidOperationException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }
        finally
        {
            foreach (var contest in contests)
                contest.Dispose();
        }
    }

    private static void Describe(Contest contest)
    {
        var (plain, service) = (contest.Plain, contest.Service);
        Print($"{contest.Nodes,11:N0} nodes: served after, s: by hand {plain.StartTime.TotalSeconds:0.0}, service {service.StartTime.TotalSeconds:0.0}; ratio {service.StartTime / plain.StartTime:0.00}");
        Print($"{contest.Nodes,11:N0} nodes: resident, MiB: by hand {Mebibytes(plain)}, service {Mebibytes(service)}");
    }

    private static void DescribeColdStart(Contest contest)
    {
        foreach (var (operation, plain, service) in contest.ColdStart())
            Print($"{contest.Nodes,11:N0} {operation,-12} {plain.InAll.TotalMilliseconds,12:0} {service.InAll.TotalMilliseconds,12:0} {plain.Slowest.TotalMilliseconds,14:0.0} {service.Slowest.TotalMilliseconds,12:0.0}");
    }

    // All processes stay up and take turns, so that whatever else the machine does meets them alike.
    private static void Compare(string operation, IReadOnlyList<Contest> contests, Pace pace)
    {
        var turns = contests.Select(contest => new Turn(contest, contest.Workloads.Single(workload => workload.Name == operation))).ToArray();
        try
        {
            foreach (var turn in turns)
                turn.WarmUp(pace.WarmUp);
            for (var i = 0; i < pace.Rounds; i++)
            {
                foreach (var turn in turns)
                    turn.Round(pace.Round);
            }

            foreach (var turn in turns)
                turn.Describe();
            if (turns.Length == 2)
                Print($"{"large/small",11} {operation,-12} {"",48} {turns[1].Ratio / turns[0].Ratio,7:0.000}");
        }
        finally
        {
            foreach (var turn in turns)
                turn.Dispose();
        }
    }

    private static string Mebibytes(ServedProcess process) => (process.ResidentBytes / 1024 / 1024).ToString("N0", CultureInfo.InvariantCulture);

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>One operation at one size.</summary>
    private sealed class Turn : IDisposable
    {
        private readonly Contest _contest;
        private readonly Workload _workload;
        private readonly (Side Plain, Side Service) _sides;
        private readonly List<(Throughput Plain, Throughput Service)> _rounds = [];

        public Turn(Contest contest, Workload workload)
        {
            (_contest, _workload) = (contest, workload);
            _sides = contest.Sides(workload);
        }

        /// <summary>The median of the rounds' ratios: each compares what was measured in the same seconds.</summary>
        public double Ratio => Median(round => round.Service.Rate / round.Plain.Rate);

        public void WarmUp(TimeSpan time)
        {
            Contest.CheckSame(_workload, _sides.Plain, _sides.Service);
            _sides.Plain.Run(time);
            _sides.Service.Run(time);
        }

        public void Round(TimeSpan time) => _rounds.Add((_sides.Plain.Run(time), _sides.Service.Run(time)));

        public void Describe()
        {
            Contest.CheckSame(_workload, _sides.Plain, _sides.Service);
            Print($"{_contest.Nodes,11:N0} {_workload.Name,-12} {Median(round => round.Plain.Rate),10:N0} {Median(round => round.Service.Rate),10:N0} {Median(round => round.Plain.ProcessorTime),12:0.0} {Median(round => round.Service.ProcessorTime),12:0.0} {Ratio,7:0.000}");
        }

        public void Dispose()
        {
            _sides.Plain.Dispose();
            _sides.Service.Dispose();
        }

        private double Median(Func<(Throughput Plain, Throughput Service), double> number)
        {
            var ordered = _rounds.Select(number).Order().ToArray();
            return ordered[ordered.Length / 2];
        }
    }

    /// <summary>How long an operation is asked for.</summary>
    private sealed record Pace(TimeSpan WarmUp, TimeSpan Round, int Rounds)
    {
        public static Pace Quick { get; } = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), 3);

        // What is called often is compiled once more in the background: both are warm after 40 seconds.
        public static Pace Whole { get; } = new(TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(5), 5);
    }
}
