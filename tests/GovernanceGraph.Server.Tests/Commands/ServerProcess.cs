using System.Diagnostics;
using GovernanceGraph.Server.Tests.Infrastructure;

namespace GovernanceGraph.Server.Tests.Commands;

/// <summary>The program as its users start it.</summary>
internal static class ServerProcess
{
    public static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "GovernanceGraph.Server.dll"), .. arguments])
        {
            WorkingDirectory = Repository.PathOf("tests"),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
