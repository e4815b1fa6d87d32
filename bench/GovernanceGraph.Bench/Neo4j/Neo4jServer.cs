using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovernanceGraph.Bench.Neo4j;

/// <summary>An empty Neo4j server of the run's own, started by the program in the folder that GOVERNANCEGRAPH_NEO4J names, and removed with this object.</summary>
internal sealed class Neo4jServer : IDisposable
{
    private readonly Dictionary<string, string> _settings;
    private readonly Process _process;
    private readonly HttpClient _http;

    private Neo4jServer(Dictionary<string, string> settings)
    {
        _settings = settings;
        _process = Process.GetProcessById(int.Parse(settings["NEO4J_PID"], CultureInfo.InvariantCulture));
        _http = new HttpClient { BaseAddress = new Uri(Http), Timeout = TimeSpan.FromMinutes(10) };
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}"));
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
    }

    public string Http => _settings["NEO4J_HTTP"];

    public string Bolt => _settings["NEO4J_BOLT"];

    public string User => _settings["NEO4J_USER"];

    public string Password => _settings["NEO4J_PASSWORD"];

    /// <summary>The time that its threads have spent on the processors so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    private static string Folder => Environment.GetEnvironmentVariable("GOVERNANCEGRAPH_NEO4J")
        ?? throw new InvalidOperationException("GOVERNANCEGRAPH_NEO4J names no folder with the programs `start` and `stop` of a Neo4j server.");

    public static Neo4jServer Start()
    {
        var settings = new Dictionary<string, string>();
        foreach (var line in Run(Path.Combine(Folder, "start")).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split('=', 2) is [var name, var value])
                settings[name] = value;
        }

        return new Neo4jServer(settings);
    }

    /// <summary>Runs a statement.</summary>
    /// <returns>The answer of the Query API.</returns>
    /// <exception cref="InvalidOperationException">It has errors.</exception>
    public JsonObject Ask(string statement, JsonNode? parameters = null)
    {
        using var content = new StringContent(
            new JsonObject { ["statement"] = statement, ["parameters"] = parameters ?? new JsonObject() }.ToJsonString(),
            Encoding.UTF8,
            "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/db/neo4j/query/v2") { Content = content };
        using var response = _http.Send(request);
        using var body = response.Content.ReadAsStream();
        var answer = JsonNode.Parse(body, documentOptions: new JsonDocumentOptions { MaxDepth = 500 })!.AsObject();
        return answer["errors"] is { } errors ? throw new InvalidOperationException($"{statement}\n{errors}") : answer;
    }

    /// <summary>What this program is told of the server by the environment.</summary>
    public void Tell(ProcessStartInfo start)
    {
        foreach (var (name, value) in _settings)
            start.Environment[name] = value;
    }

    public void Dispose()
    {
        _http.Dispose();
        _process.Dispose();
        Run(Path.Combine(Folder, "stop"), _settings["NEO4J_HOME"], "--remove");
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}; its standard error says why.");
    }
}
