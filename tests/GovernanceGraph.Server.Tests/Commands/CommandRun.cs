using System.CommandLine;
using GovernanceGraph.Server.Commands;
using Xunit;

namespace GovernanceGraph.Server.Tests.Commands;

/// <summary>What a command wrote, and its exit code.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs the command line in this process.</summary>
    public static async Task<CommandRun> OfAsync(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exitCode = await CommandLine.Create().Parse(arguments).InvokeAsync(
            new InvocationConfiguration { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Runs it in a process of its own, with settings in its environment.</summary>
    public static async Task<CommandRun> InProcessAsync(IReadOnlyCollection<(string Name, string Value)> settings, params string[] arguments)
    {
        using var process = ServerProcess.Start(settings, arguments);
        var cancellation = TestContext.Current.CancellationToken;
        var error = process.StandardError.ReadToEndAsync(cancellation);
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new CommandRun(process.ExitCode, output, await error);
    }
}
