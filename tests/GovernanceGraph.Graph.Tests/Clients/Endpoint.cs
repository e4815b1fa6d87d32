using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Infrastructure;

namespace GovernanceGraph.Graph.Tests.Clients;

/// <summary>The least that a client needs of HTTP: takes a POST with an operation and answers it.</summary>
internal sealed class Endpoint : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _serving;

    public Endpoint(IGraphStore store)
    {
        Address = $"http://127.0.0.1:{FreePort()}/graphql/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _serving = Serve(store);
    }

    public string Address { get; }

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
    }

    private async Task Serve(IGraphStore store)
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var request = await JsonDocument.ParseAsync(context.Request.InputStream);
            var variables = request.RootElement.TryGetProperty("variables", out var given) ? given.GetRawText() : string.Empty;
            var answer = Encoding.UTF8.GetBytes(await Ask.Text(store, request.RootElement.GetProperty("query").GetString()!, variables));
            context.Response.ContentType = "application/graphql-response+json";
            await context.Response.OutputStream.WriteAsync(answer);
            context.Response.Close();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
