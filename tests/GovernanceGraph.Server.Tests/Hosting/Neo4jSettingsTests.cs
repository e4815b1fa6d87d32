using GovernanceGraph.Neo4j.QueryApi;
using GovernanceGraph.Server.Hosting;
using GovernanceGraph.Server.Tests.Infrastructure;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace GovernanceGraph.Server.Tests.Hosting;

/// <summary>How the server is told where Neo4j is.</summary>
public sealed class Neo4jSettingsTests
{
    private const string Secret = "open-sesame-4711";

    [Fact]
    public void An_address_and_a_password_are_enough()
    {
        var settings = Read("Uri=http://localhost:7474", $"Password={Secret}");

        Assert.Equal(new Uri("http://localhost:7474"), settings.Address);
        Assert.Equal("neo4j", settings.Database);
        Assert.Equal(8, settings.MaxConnections);
        Assert.Equal(TimeSpan.FromSeconds(8), settings.MaxSilence);
        Assert.Equal("Basic credentials", settings.Credentials.ToString());
    }

    [Fact]
    public void Everything_else_can_be_set()
    {
        var settings = Read(
            "Uri=https://graph.example", "Database=governance", "Token=a-token", "CertificateAuthorityFile=ca.pem", "MaxConnections=32", "MaxSilence=00:00:03");

        Assert.Equal("governance", settings.Database);
        Assert.Equal("ca.pem", settings.CertificateAuthorityFile);
        Assert.Equal(32, settings.MaxConnections);
        Assert.Equal(TimeSpan.FromSeconds(3), settings.MaxSilence);
        Assert.Equal("Bearer credentials", settings.Credentials.ToString());
    }

    [Fact]
    public void A_secret_is_read_from_the_file_that_is_named_without_the_line_break_at_its_end()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("password", "pass word\n");

        var settings = Read("Uri=http://localhost:7474", $"PasswordFile={file}");

        Assert.Equal(Credentials.Basic("neo4j", "pass word").Header, settings.Credentials.Header);
    }

    [Theory]
    [InlineData("Neo4j:Uri is not set", "Password=x")]
    [InlineData("Neo4j:Uri is no address", "Uri=localhost", "Password=x")]
    [InlineData("asked over HTTP. Write where Neo4j's HTTP interface is, for example http://localhost:7474", "Uri=bolt://localhost:7687", "Password=x")]
    [InlineData("asked over HTTP", "Uri=neo4j+s://abc.databases.neo4j.io", "Password=x")]
    [InlineData("Give them as Neo4j:User and Neo4j:Password", "Uri=http://neo4j:" + Secret + "@localhost:7474", "Password=x")]
    [InlineData("name a file that holds it with Neo4j__PasswordFile", "Uri=http://localhost:7474")]
    [InlineData("both a password and a token", "Uri=http://localhost:7474", "Password=" + Secret, "Token=" + Secret)]
    [InlineData("both Password and PasswordFile", "Uri=http://localhost:7474", "Password=" + Secret, "PasswordFile=x")]
    [InlineData("Neo4j:PasswordFile: Could not find", "Uri=http://localhost:7474", "PasswordFile=/nowhere/password")]
    [InlineData("There is no setting Neo4j:Passwort", "Uri=http://localhost:7474", "Passwort=" + Secret)]
    [InlineData("Neo4j:MaxConnections is 0", "Uri=http://localhost:7474", "Password=x", "MaxConnections=0")]
    [InlineData("Neo4j:MaxSilence:", "Uri=http://localhost:7474", "Password=x", "MaxSilence=soon")]
    public void What_cannot_be_used_is_said_with_what_to_do_and_without_the_secret(string expected, params string[] settings)
    {
        var message = Assert.Throws<SettingsException>(() => Read(settings)).Message;

        Assert.Contains(expected, message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_certificates_is_refused()
    {
        using var folder = new TemporaryFolder();
        var configuration = Configuration("Uri=https://graph.example", "Token=t", $"CertificateAuthorityFile={Path.Combine(folder.Path, "ca.pem")}");

        var message = Assert.Throws<SettingsException>(() => Neo4jSettings.CreateClient(configuration)).Message;

        Assert.StartsWith("Neo4j:CertificateAuthorityFile: ", message, StringComparison.Ordinal);
    }

    private static ConnectionSettings Read(params string[] settings) => Neo4jSettings.Read(Configuration(settings));

    private static IConfiguration Configuration(params string[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2)).Select(parts => KeyValuePair.Create<string, string?>($"Neo4j:{parts[0]}", parts[1])))
        .Build();
}
