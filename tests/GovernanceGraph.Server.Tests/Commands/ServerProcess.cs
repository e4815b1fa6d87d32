using System.Diagnostics;
using GovernanceGraph.Server.Tests.Infrastructure;

namespace GovernanceGraph.Server.Tests.Commands;

/// <summary>The program as its users start it.</summary>
internal static class ServerProcess
{
    public static Process Start(params string[] arguments) => Start([], arguments);

    /// <summary>Starts it with settings in its environment.</summary>
    public static Process Start(IReadOnlyCollection<(string Name, string Value)> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "GovernanceGraph.Server.dll"), .. arguments])
        {
            WorkingDirectory = Repository.PathOf("tests"),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
