using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace GovernanceGraph.Bench.Load;

/// <summary>A server in a process of its own, ended with this object.</summary>
internal sealed partial class ServedProcess : IDisposable
{
    private readonly Process _process;

    private ServedProcess(Process process, int port, TimeSpan startTime)
    {
        _process = process;
        Port = port;
        StartTime = startTime;
    }

    public int Port { get; }

    /// <summary>From the start of the process until it serves, loading included.</summary>
    public TimeSpan StartTime { get; }

    /// <summary>The time that its threads have spent on the processors so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>How many bytes of the memory it holds now.</summary>
    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts a program beside this one that says in one line where it serves.</summary>
    public static ServedProcess Start(string program, params string[] arguments) =>
        Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. arguments]));

    /// <summary>Starts a process that says in one line where it serves.</summary>
    public static ServedProcess Start(ProcessStartInfo info)
    {
        var start = Stopwatch.GetTimestamp();
        info.UseShellExecute = false;
        info.RedirectStandardOutput = true;
        info.Environment["Logging__LogLevel__Default"] = "Warning";
        var process = Process.Start(info)!;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (Address().Match(line) is { Success: true } address)
            {
                // Nobody reads what else it says, but a full pipe would stop it.
                _ = process.StandardOutput.ReadToEndAsync();
                return new ServedProcess(process, int.Parse(address.Groups["port"].ValueSpan, CultureInfo.InvariantCulture), Stopwatch.GetElapsedTime(start));
            }
        }

        process.WaitForExit();
        throw new InvalidOperationException($"{string.Join(' ', [info.FileName, .. info.ArgumentList])} did not start; its standard error says why.");
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    [GeneratedRegex(@"Serving .*http://127\.0\.0\.1:(?<port>\d+)/", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Address();
}
