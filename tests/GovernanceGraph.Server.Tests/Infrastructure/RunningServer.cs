using System.Text;
using System.Text.Json.Nodes;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace GovernanceGraph.Server.Tests.Infrastructure;

/// <summary>The real server on a free port, and a client of it that sends what a test writes, and nothing else.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private const string Json = "application/json";

    private readonly WebApplication _server;
    private readonly HttpClient _client;

    private RunningServer(WebApplication server, RecordedLog log)
    {
        _server = server;
        Log = log;
        Address = new Uri(ServerHost.Address(server));
        _client = new HttpClient { BaseAddress = Address };
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>What it has logged.</summary>
    public RecordedLog Log { get; }

    /// <summary>Starts a server over the published graph.</summary>
    /// <param name="environment">The environment that it believes to be in.</param>
    /// <param name="store">Another store than the published graph's.</param>
    /// <param name="webRoot">The folder with the explorer and the playground; null for a server that was built without them.</param>
    /// <param name="settings">Its configuration, as <c>key=value</c>.</param>
    public static async Task<RunningServer> StartAsync(
        string environment = "Development", IGraphStore? store = null, string? webRoot = null, params IReadOnlyList<string> settings)
    {
        var options = ServerHost.Options;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = options.ContentRootPath,
            WebRootPath = webRoot ?? "without-explorer",
            EnvironmentName = environment,
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting =>
            KeyValuePair.Create<string, string?>(setting[..setting.IndexOf('=')], setting[(setting.IndexOf('=') + 1)..])));
        var log = new RecordedLog();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<ILoggerProvider>(log);
        var server = ServerHost.Create(builder, PublishedGraph.Served, store ?? PublishedGraph.Store, "http://127.0.0.1:0");
        await server.StartAsync(TestContext.Current.CancellationToken);
        return new RunningServer(server, log);
    }

    /// <summary>Sends a GraphQL document with POST.</summary>
    public Task<Answer> AskAsync(string query, string? accept = null) => PostAsync(new JsonObject { ["query"] = query }.ToJsonString(), accept);

    /// <summary>Sends a body with POST.</summary>
    public Task<Answer> PostAsync(string body, string? accept = null, string? contentType = Json) =>
        PostAsync(Encoding.UTF8.GetBytes(body), accept, contentType);

    /// <summary>Sends a body with POST.</summary>
    public Task<Answer> PostAsync(byte[] body, string? accept = null, string? contentType = Json)
    {
        var content = new ByteArrayContent(body);
        if (contentType is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return SendAsync(HttpMethod.Post, "/graphql", content, accept is null ? [] : [$"Accept: {accept}"]);
    }

    /// <summary>Sends a GET.</summary>
    public Task<Answer> GetAsync(string path, params IReadOnlyList<string> headers) => SendAsync(HttpMethod.Get, path, null, headers);

    /// <summary>Sends a GET with a GraphQL document.</summary>
    public Task<Answer> GetQueryAsync(string query, params IReadOnlyList<string> headers) =>
        GetAsync($"/graphql?query={Uri.EscapeDataString(query)}", headers);

    /// <summary>Sends a request.</summary>
    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content, IReadOnlyList<string> headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var header in headers)
        {
            var (name, value) = (header[..header.IndexOf(':')], header[(header.IndexOf(':') + 1)..].Trim());
            if (name == "Content-Type")
                (request.Content ??= new ByteArrayContent([])).Headers.TryAddWithoutValidation(name, value);
            else
                request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answer.ReadAsync(response);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }
}
