using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Neo4j.QueryApi;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.QueryApi;

/// <summary>A Neo4j whose certificate descends from an authority that the machine does not know.</summary>
public sealed class TlsTests : IDisposable
{
    private readonly X509Certificate2 _authority = CreateAuthority();
    private readonly string _file = Path.GetTempFileName();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _authority.Dispose();
        File.Delete(_file);
    }

    [Fact]
    public async Task It_is_trusted_where_its_authority_is_named()
    {
        await File.WriteAllTextAsync(_file, _authority.ExportCertificatePem(), Cancellation);

        Assert.Equal("[[1]]", await AskAsync(_file));
    }

    [Fact]
    public async Task It_is_not_trusted_otherwise()
    {
        var error = await Assert.ThrowsAsync<GraphUnavailableException>(() => AskAsync(null));

        Assert.Contains("certificate is not trusted", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_not_trusted_where_another_authority_is_named()
    {
        using var other = CreateAuthority();
        await File.WriteAllTextAsync(_file, other.ExportCertificatePem(), Cancellation);

        await Assert.ThrowsAsync<GraphUnavailableException>(() => AskAsync(_file));
    }

    private async Task<string> AskAsync(string? authorityFile)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var certificate = CreateCertificate();
        using var closing = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var serving = ServeAsync(listener, certificate, closing.Token);
        try
        {
            await using var client = new QueryClient(new ConnectionSettings
            {
                Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}")),
                Credentials = Credentials.Bearer("a-token"),
                CertificateAuthorityFile = authorityFile,
            });
            using var answer = await client.ReadAsync("RETURN 1", "{}"u8.ToArray(), Cancellation);
            using var rows = answer.ReadValues();
            return rows.RootElement.GetRawText();
        }
        finally
        {
            await closing.CancelAsync();
            await serving;
        }
    }

    private static async Task ServeAsync(TcpListener listener, X509Certificate2 certificate, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                using var connection = await listener.AcceptTcpClientAsync(cancellationToken);
                await using var stream = new SslStream(connection.GetStream());
                await stream.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, cancellationToken);
                var request = new byte[4096];
                while (await stream.ReadAsync(request, cancellationToken) is var read and > 0 && !Encoding.ASCII.GetString(request, 0, read).Contains("RETURN 1", StringComparison.Ordinal))
                {
                }

                var head = string.Create(
                    CultureInfo.InvariantCulture, $"HTTP/1.1 202 Accepted\r\nContent-Type: application/json\r\nContent-Length: {FakeNeo4j.Rows.Length}\r\n\r\n");
                await stream.WriteAsync(Encoding.ASCII.GetBytes(head + FakeNeo4j.Rows), cancellationToken);
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
            {
                // The client does not trust it, or the test is over.
            }
        }
    }

    private static X509Certificate2 CreateAuthority()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=An authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private X509Certificate2 CreateCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=A graph", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(_authority, DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1), RandomNumberGenerator.GetBytes(8));
        return certificate.CopyWithPrivateKey(key);
    }
}
