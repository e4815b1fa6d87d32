using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GovernanceGraph.Neo4j.QueryApi;

namespace GovernanceGraph.Neo4j.Tests.QueryApi;

/// <summary>Stands where Neo4j would, answers what a test says, and keeps what it was sent.</summary>
internal sealed class FakeNeo4j : HttpMessageHandler
{
    public const string Rows = """{"data":{"fields":["x"],"values":[[1]]},"bookmarks":["FB:one"]}""";

    public const string Secret = "open-sesame-4711";

    private readonly ConcurrentQueue<Sent> _sent = new();

    /// <summary>How it answers statements; the number counts them from 1.</summary>
    public Func<int, CancellationToken, Task<HttpResponseMessage>> OnStatement { get; set; } = (_, _) => Task.FromResult(Accepted(Rows));

    /// <summary>How it answers what the client asks for itself: probes, and the ends of statements.</summary>
    public Func<CancellationToken, Task<HttpResponseMessage>> OnOwn { get; set; } = _ => Task.FromResult(Accepted(Rows));

    /// <summary>The statements that it was sent.</summary>
    public IReadOnlyList<Sent> Statements => [.. _sent.Where(sent => !sent.IsOwn)];

    /// <summary>What else it was sent.</summary>
    public IReadOnlyList<Sent> Own => [.. _sent.Where(sent => sent.IsOwn)];

    public static HttpResponseMessage Accepted(string body) => Answer(HttpStatusCode.Accepted, body);

    public static HttpResponseMessage Error(string code, HttpStatusCode status = HttpStatusCode.BadRequest) =>
        Answer(status, new JsonObject { ["errors"] = new JsonArray(new JsonObject { ["code"] = code, ["message"] = "Something about it." }) }.ToJsonString());

    public static HttpResponseMessage Answer(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    /// <summary>A client of it that has little patience.</summary>
    public QueryClient Client(TimeSpan? maxSilence = null) => new(
        new ConnectionSettings
        {
            Address = new Uri("http://graph.example:7474"),
            Credentials = Credentials.Basic("reader", Secret),
            MaxSilence = maxSilence ?? TimeSpan.FromSeconds(30),
        },
        this,
        this,
        TimeProvider.System);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!.AsObject();
        var sent = new Sent(request.RequestUri!, request.Headers.Authorization?.ToString(), body);
        _sent.Enqueue(sent);
        return sent.IsOwn ? await OnOwn(cancellationToken) : await OnStatement(Statements.Count, cancellationToken);
    }

    /// <summary>A request as it arrived.</summary>
    internal sealed record Sent(Uri Address, string? Authorization, JsonObject Body)
    {
        public string Statement => (string)Body["statement"]!;

        public string Marker => (string)Body["parameters"]!["marker"]!;

        public bool IsOwn => Marker == "own";

        public IReadOnlyList<string> Bookmarks => [.. Body["bookmarks"]?.AsArray().Select(bookmark => (string)bookmark!) ?? []];
    }
}
