using System.Diagnostics;
using GovernanceGraph.Neo4j.QueryApi;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Infrastructure;

/// <summary>
/// A real Neo4j on this machine, started for tests and removed after them. Tests that ask for one are skipped, with the reason, where there is
/// none: the folder with <c>start</c> and <c>stop</c> is named by GOVERNANCEGRAPH_NEO4J.
/// </summary>
internal sealed class Neo4jServer : IAsyncDisposable
{
    /// <summary>The environment variable that names the folder with the commands that start and stop a server.</summary>
    public const string FolderVariable = "GOVERNANCEGRAPH_NEO4J";

    private const string Sparing = "--heap 256m --page-cache 64m";

    private readonly string[] _options;
    private Dictionary<string, string> _environment = [];

    private Neo4jServer(string[] options) => _options = options;

    /// <summary>Why there is no server here; null where there is one.</summary>
    public static string? WhyMissing { get; } = FindWhyMissing();

    /// <summary>Where its HTTP interface is.</summary>
    public Uri Address => new(_environment["NEO4J_HTTP"]);

    public string User => _environment["NEO4J_USER"];

    public string Password => _environment["NEO4J_PASSWORD"];

    /// <summary>How a client reaches it.</summary>
    public ConnectionSettings Settings => new() { Address = Address, Credentials = Credentials.Basic(User, Password) };

    /// <summary>The process that serves.</summary>
    private string ProcessId => _environment["NEO4J_PID"];

    private string Home => _environment["NEO4J_HOME"];

    /// <summary>Starts a new, empty server; skips the test where that cannot be.</summary>
    /// <param name="options">Further options of <c>start</c>, as <c>--set</c> and <c>db.transaction.timeout=5s</c>.</param>
    public static async Task<Neo4jServer> StartAsync(params string[] options)
    {
        Assert.SkipWhen(WhyMissing is not null, WhyMissing ?? string.Empty);
        var server = new Neo4jServer(options);
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Starts it, with the data, the ports and the password that it had.</summary>
    public async Task StartAgainAsync()
    {
        string[] home = _environment.Count == 0 ? [] : ["--home", Home];
        var output = await RunAsync(Command("start"), [.. Sparing.Split(' '), .. home, .. _options]);
        _environment = output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('=', 2))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
    }

    /// <summary>Stops it in its own way, which takes it some seconds.</summary>
    public Task StopAsync() => RunAsync(Command("stop"), [Home]);

    /// <summary>Ends it in the middle of whatever it does.</summary>
    public Task KillAsync() => SignalAsync("KILL");

    /// <summary>Lets it hang: it takes connections, and does nothing.</summary>
    public Task PauseAsync() => SignalAsync("STOP");

    /// <summary>Lets it go on.</summary>
    public Task ContinueAsync() => SignalAsync("CONT");

    public async ValueTask DisposeAsync() => await RunAsync(Command("stop"), [Home, "--remove"]);

    private static string Command(string name) => Path.Combine(Environment.GetEnvironmentVariable(FolderVariable)!, name);

    private static string? FindWhyMissing()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is not { Length: > 0 } folder)
            return $"{FolderVariable} does not name the folder with the commands that start and stop Neo4j.";
        if (!File.Exists(Path.Combine(folder, "start")))
            return $"{FolderVariable} names a folder without the command `start`.";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        return folders.Any(path => File.Exists(Path.Combine(path, "java"))) ? null : "Java 17, which Neo4j needs, is not installed.";
    }

    private Task<string> SignalAsync(string signal) => RunAsync("kill", [$"-{signal}", ProcessId]);

    private static async Task<string> RunAsync(string command, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{Path.GetFileName(command)} failed: {await error}");
    }
}
