using GovernanceGraph.Server.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Server.Tests.Http;

public sealed class CrossSiteTests(SharedServer shared)
{
    private readonly RunningServer _server = shared.Server;

    [Theory]
    [InlineData("Sec-Fetch-Site: cross-site")]
    [InlineData("Sec-Fetch-Site: same-site")]
    [InlineData("Origin: https://elsewhere.example")]
    [InlineData("Origin: null")]
    public async Task What_another_site_makes_a_browser_send_is_refused_and_the_header_named_that_lets_it_in(string signal)
    {
        var refusal = (await _server.GetQueryAsync("{ __typename }", signal)).AssertRefused(403, "CROSS_SITE_REQUEST");

        Assert.Contains(signal, refusal, StringComparison.Ordinal);
        Assert.Contains("send the header GraphQL-Preflight: 1", refusal, StringComparison.Ordinal);
        (await _server.GetQueryAsync("{ __typename }", signal, "GraphQL-Preflight: 1")).AssertAnswered();
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData(null)]
    public async Task A_form_that_another_site_posts_is_refused(string? contentType)
    {
        using var content = new ByteArrayContent("{\"query\":\"{ __typename }\"}"u8.ToArray());
        if (contentType is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        var answer = await _server.SendAsync(HttpMethod.Post, "/graphql", content, ["Sec-Fetch-Site: cross-site"]);

        answer.AssertRefused(403, "CROSS_SITE_REQUEST");
    }

    [Fact]
    public async Task A_post_of_JSON_is_answered_for_a_browser_asks_before_it_sends_one_across_sites()
    {
        using var content = new ByteArrayContent("{\"query\":\"{ __typename }\"}"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");

        var answer = await _server.SendAsync(HttpMethod.Post, "/graphql", content, ["Sec-Fetch-Site: cross-site", "Origin: https://elsewhere.example"]);

        answer.AssertAnswered();
        Assert.DoesNotContain("Access-Control-Allow-Origin", answer.Headers.Keys);
    }

    [Theory]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("http://localhost")]
    [InlineData("127.0.0.1")]
    public async Task An_origin_of_another_port_or_name_is_another_site(string origin) =>
        (await _server.GetQueryAsync("{ __typename }", $"Origin: {origin}")).AssertRefused(403, "CROSS_SITE_REQUEST");

    [Fact]
    public async Task A_client_that_is_no_browser_needs_no_header() => (await _server.GetQueryAsync("{ __typename }")).AssertAnswered();

    [Fact]
    public async Task The_own_pages_and_the_address_bar_of_a_browser_are_answered()
    {
        (await _server.GetQueryAsync("{ __typename }", "Sec-Fetch-Site: same-origin")).AssertAnswered();
        (await _server.GetQueryAsync("{ __typename }", "Sec-Fetch-Site: none")).AssertAnswered();
        (await _server.GetQueryAsync("{ __typename }", $"Origin: {_server.Address.GetLeftPart(UriPartial.Authority)}")).AssertAnswered();
    }

    [Fact]
    public async Task What_the_browser_says_of_the_site_counts_more_than_the_origin() =>
        (await _server.GetQueryAsync("{ __typename }", "Sec-Fetch-Site: same-origin", "Origin: https://graph.example")).AssertAnswered();

    [Fact]
    public async Task A_proxy_in_front_may_speak_TLS() =>
        (await _server.GetQueryAsync("{ __typename }", "Host: graph.example", "Origin: https://graph.example")).AssertAnswered();
}
