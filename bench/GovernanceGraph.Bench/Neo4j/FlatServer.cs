using System.Buffers;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GovernanceGraph.Bench.Neo4j;

/// <summary>
/// A Kestrel endpoint for each operation, each with one statement of its own over the Query API: what the service on Neo4j is measured against.
/// </summary>
internal sealed class FlatServer
{
    /// <summary>The statement of each operation.</summary>
    public static readonly IReadOnlyDictionary<string, string> Statements = new Dictionary<string, string>
    {
        ["point"] = FlatStatements.Point,
        ["chain"] = FlatStatements.Chain,
        ["owners"] = FlatStatements.Owners,
        ["area"] = FlatStatements.Area,
    };

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HttpClient _neo4j;
    private readonly Dictionary<string, (byte[] Statement, Action<JsonElement, Utf8JsonWriter> Write)> _operations;

    private FlatServer(HttpClient neo4j)
    {
        _neo4j = neo4j;
        _operations = new()
        {
            ["/point"] = (Start("point"), FlatAnswers.Point),
            ["/chain"] = (Start("chain"), FlatAnswers.Chain),
            ["/owners"] = (Start("owners"), FlatAnswers.Owners),
            ["/area"] = (Start("area"), FlatAnswers.Area),
        };
    }

    /// <summary>Serves until the process is ended, over the database that NEO4J_HTTP, NEO4J_USER and NEO4J_PASSWORD name.</summary>
    public static async Task<int> RunAsync()
    {
        using var neo4j = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(Setting("NEO4J_HTTP")) };
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Setting("NEO4J_USER")}:{Setting("NEO4J_PASSWORD")}"));
        neo4j.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        var server = new FlatServer(neo4j);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        Console.WriteLine($"Serving at {app.Urls.First()}/");
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static string Setting(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set.");

    // The body of a request up to the value of its one parameter.
    private static byte[] Start(string operation) =>
        Encoding.UTF8.GetBytes($$"""{"accessMode":"Read","statement":{{JsonValue.Create(Statements[operation]).ToJsonString()}},"parameters":{"id":""");

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var id = body.RootElement.GetProperty("variables").GetProperty("id");
        var (statement, write) = _operations[context.Request.Path.Value!];
        using var request = new HttpRequestMessage(HttpMethod.Post, "/db/neo4j/query/v2")
        {
            Content = new ByteArrayContent([.. statement, .. Encoding.UTF8.GetBytes(id.GetRawText()), .. "}}"u8]) { Headers = { ContentType = Json } },
        };
        using var response = await _neo4j.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
        using var answer = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(context.RequestAborted), cancellationToken: context.RequestAborted);
        if (answer.RootElement.TryGetProperty("errors", out var errors))
            throw new InvalidOperationException(errors.GetRawText());

        var buffer = new ArrayBufferWriter<byte>(4_096);
        await using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteStartObject("data");
            write(answer.RootElement.GetProperty("data").GetProperty("values")[0], json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        context.Response.ContentType = "application/graphql-response+json; charset=utf-8";
        context.Response.ContentLength = buffer.WrittenCount;
        await context.Response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted);
    }
}
