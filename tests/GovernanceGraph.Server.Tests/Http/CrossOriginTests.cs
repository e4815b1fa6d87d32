using System.Text;
using GovernanceGraph.Server.Hosting;
using GovernanceGraph.Server.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Server.Tests.Http;

public sealed class CrossOriginTests(SharedServer shared)
{
    private const string Dashboard = "https://dashboard.example";

    [Fact]
    public async Task A_page_of_a_configured_origin_may_ask_and_read_the_answer_and_its_request_id()
    {
        await using var server = await RunningServer.StartAsync(settings: [$"Cors:Origins:0={Dashboard}"]);

        var preflight = await PreflightAsync(server, Dashboard);
        var answer = await PostAsync(server, Dashboard);

        Assert.Equal((204, Dashboard), (preflight.Status, preflight.Headers["Access-Control-Allow-Origin"]));
        Assert.Contains("Content-Type", preflight.Headers["Access-Control-Allow-Headers"], StringComparison.OrdinalIgnoreCase);
        answer.AssertAnswered();
        Assert.Equal(Dashboard, answer.Headers["Access-Control-Allow-Origin"]);
        Assert.Equal("X-Request-Id", answer.Headers["Access-Control-Expose-Headers"]);
    }

    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData("http://dashboard.example")]
    [InlineData("https://dashboard.example:8443")]
    [InlineData("null")]
    public async Task A_page_of_another_origin_may_not(string origin)
    {
        await using var server = await RunningServer.StartAsync(settings: [$"Cors:Origins:0={Dashboard}"]);

        Assert.DoesNotContain("Access-Control-Allow-Origin", (await PreflightAsync(server, origin)).Headers.Keys);
        Assert.DoesNotContain("Access-Control-Allow-Origin", (await PostAsync(server, origin)).Headers.Keys);
    }

    [Fact]
    public async Task No_origin_may_unless_it_is_configured()
    {
        Assert.DoesNotContain("Access-Control-Allow-Origin", (await PostAsync(shared.Server, Dashboard)).Headers.Keys);
        (await PreflightAsync(shared.Server, Dashboard)).AssertRefused(405, "METHOD_NOT_ALLOWED");
    }

    [Theory]
    [InlineData("*")]
    [InlineData("dashboard.example")]
    [InlineData("https://dashboard.example/")]
    [InlineData("https://Dashboard.example")]
    [InlineData("ftp://dashboard.example")]
    public async Task What_is_no_origin_is_refused_when_the_service_starts(string origin)
    {
        var exception = await Assert.ThrowsAsync<SettingsException>(() => RunningServer.StartAsync(settings: [$"Cors:Origins:0={origin}"]));

        Assert.StartsWith($"Cors:Origins:0 is {origin}, which is no origin.", exception.Message, StringComparison.Ordinal);
    }

    private static Task<Answer> PreflightAsync(RunningServer server, string origin) => server.SendAsync(HttpMethod.Options, "/graphql", null,
        [$"Origin: {origin}", "Access-Control-Request-Method: POST", "Access-Control-Request-Headers: content-type"]);

    private static Task<Answer> PostAsync(RunningServer server, string origin)
    {
        var content = new StringContent("{\"query\":\"{ __typename }\"}", Encoding.UTF8, "application/json");
        return server.SendAsync(HttpMethod.Post, "/graphql", content, [$"Origin: {origin}"]);
    }
}
