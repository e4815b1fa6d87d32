using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Neo4j.QueryApi;

/// <summary>One statement, one HTTP exchange: <c>POST /db/{name}/query/v2</c>, in plain JSON both ways.</summary>
internal sealed class QueryTransport : IDisposable
{
    private const int MaxAnswerBytes = 512 * 1024 * 1024;
    private const int LeastRead = 16 * 1024;

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HttpClient _http;
    private readonly Uri _endpoint;

    public QueryTransport(ConnectionSettings settings, HttpMessageHandler handler)
    {
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.Authorization = settings.Credentials.Header;
        _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue(Json.MediaType!));
        var address = settings.Address.AbsoluteUri.TrimEnd('/');
        _endpoint = new Uri($"{address}/db/{Uri.EscapeDataString(settings.Database)}/query/v2");
    }

    /// <summary>A handler with a pool of connections of its own.</summary>
    public static SocketsHttpHandler CreateHandler(ConnectionSettings settings, int connections)
    {
        var handler = new SocketsHttpHandler
        {
            MaxConnectionsPerServer = connections,
            ConnectTimeout = settings.MaxSilence / 2,

            // Neo4j closes a connection that was unused for 30 seconds; a name that leads elsewhere after a failover is looked up again.
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),

            // Credentials go where the settings say, and nowhere that an answer says.
            AllowAutoRedirect = false,
            UseCookies = false,
        };
        if (settings.CertificateAuthorityFile is not { } file)
            return handler;
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.ImportFromPemFile(file);
        handler.SslOptions.CertificateChainPolicy = policy;
        return handler;
    }

    /// <summary>Sends a query and reads its whole answer.</summary>
    /// <exception cref="QueryException">Neo4j says that the statement failed.</exception>
    /// <exception cref="ConnectionFailedException">Nothing that Neo4j says came back.</exception>
    /// <exception cref="LimitExceededException">The answer is larger than any that can be used.</exception>
    public async ValueTask<QueryAnswer> SendAsync(
        Query query, ReadOnlyMemory<byte> marker, ReadOnlyMemory<string> bookmarks, CancellationToken cancellationToken)
    {
        try
        {
            // Left to the collector where the exchange breaks off, since something may still read from it.
            var body = new PooledBytes(query.Statement.Length + query.Parameters.Length + 1024);
            query.Write(body, marker.Span, bookmarks.Span);
            using var content = new ReadOnlyMemoryContent(body.Written);
            content.Headers.ContentType = Json;
            using var request = new HttpRequestMessage(HttpMethod.Post, _endpoint) { Content = content, Version = HttpVersion.Version11 };
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            body.Dispose();
            return await ReadAsync(response, cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || IsConnectTimeout(exception, cancellationToken))
        {
            throw ConnectionFailedException.Of(exception);
        }
    }

    public void Dispose() => _http.Dispose();

    private static bool IsConnectTimeout(Exception exception, CancellationToken cancellationToken) =>
        exception is OperationCanceledException && !cancellationToken.IsCancellationRequested;

    private static async ValueTask<QueryAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = new PooledBytes((int)Math.Clamp(response.Content.Headers.ContentLength + 1 ?? LeastRead, LeastRead, 1024 * 1024));
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            while (await stream.ReadAsync(body.GetMemory(), cancellationToken) is var read and > 0)
            {
                body.Advance(read);
                if (body.Length > MaxAnswerBytes)
                    throw new LimitExceededException("The answer needs more of the graph than can be read at once. Ask for smaller pages, or for fewer fields.");
            }

            return new QueryAnswer(body, AnswerBody.FindValues(body.Written.Span));
        }
        catch (JsonException exception)
        {
            body.Dispose();
            throw new ConnectionFailedException(
                response.IsSuccessStatusCode
                    ? "Neo4j's answer is not whole, or not of its Query API."
                    : $"Neo4j, or what stands before it, answered with the status {(int)response.StatusCode} and nothing of use.",
                exception);
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }
}
