using System.Globalization;
using GovernanceGraph.Bench.Partnerships;

namespace GovernanceGraph.Bench.Load;

/// <summary>
/// <c>load [--nodes N] [--quick]</c>: the service beside the hand-written endpoint, over the same file, in one run, turn by turn. Every answer
/// that is compared is the same in every byte, before and after, or the run fails.
/// </summary>
internal static class LoadBench
{
    private const int Compared = 50;

    public static int Run(int nodes, bool quick)
    {
        var folder = Directory.CreateTempSubdirectory("governance-graph-bench-");
        try
        {
            var file = Path.Combine(folder.FullName, "graph.ndjson");
            var (writtenNodes, writtenLinks) = GenerateCommand.Write(nodes, file);
            var seed = folder.CreateSubdirectory("seed").FullName;
            using var plain = ServedProcess.Start("GovernanceGraph.Bench.dll", "plain", file);
            using var service = ServedProcess.Start(
                "GovernanceGraph.Server.dll", "--schema", GenerateCommand.SchemaFile, "--seed", seed, "--import", file, "--urls", "http://127.0.0.1:0");
            Print($"{writtenNodes:N0} nodes, {writtenLinks:N0} links; the hand-written endpoint served after {plain.StartTime.TotalSeconds:0.0} s, this service after {service.StartTime.TotalSeconds:0.0} s");
            Print($"{"operation",-10} {"by hand",10} {"service",10} {"ratio",7}   requests a second, and the median of the rounds' ratios");
            foreach (var workload in Workload.All(Layout.Of(nodes)))
                Compare(workload, plain.Port, service.Port, quick ? Pace.Quick : Pace.Whole);
            return 0;
        }
        catch (InvalidOperationException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Compare(Workload workload, int plainPort, int servicePort, Pace pace)
    {
        using var plain = new Side(plainPort, "/" + workload.Name, workload);
        using var service = new Side(servicePort, "/graphql", workload);
        CheckSame(workload, plain, service);
        plain.Run(pace.WarmUp);
        service.Run(pace.WarmUp);
        var rounds = new (double Plain, double Service)[pace.Rounds];
        for (var i = 0; i < rounds.Length; i++)
            rounds[i] = (plain.Run(pace.Round), service.Run(pace.Round));
        CheckSame(workload, plain, service);
        Print($"{workload.Name,-10} {Median(rounds.Select(round => round.Plain)),10:N0} {Median(rounds.Select(round => round.Service)),10:N0} {Median(rounds.Select(round => round.Service / round.Plain)),7:0.0000}");
    }

    private static void CheckSame(Workload workload, Side plain, Side service)
    {
        var (byHand, ours) = (plain.Sample(Compared), service.Sample(Compared));
        for (var i = 0; i < byHand.Length; i++)
        {
            if (!byHand[i].AsSpan().SequenceEqual(ours[i]))
                throw new InvalidOperationException($"The answers to {workload.Name} of `{workload.Ids[i]}` differ:\n{Text(byHand[i])}\n{Text(ours[i])}");
        }
    }

    private static string Text(byte[] utf8) => System.Text.Encoding.UTF8.GetString(utf8);

    private static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToArray();
        return ordered[ordered.Length / 2];
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>How long an operation is asked for.</summary>
    private sealed record Pace(TimeSpan WarmUp, TimeSpan Round, int Rounds)
    {
        public static Pace Quick { get; } = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), 3);

        // What is called often is compiled once more in the background: both are warm after 40 seconds.
        public static Pace Whole { get; } = new(TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(5), 5);
    }
}
