using System.Text.Json.Nodes;
using GovernanceGraph.Server.Tests.Infrastructure;
using GovernanceGraph.Server.Web;
using Xunit;

namespace GovernanceGraph.Server.Tests.Web;

public sealed class ServingTests : IAsyncLifetime
{
    private const string Browser = "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private WebSiteFolder _site = null!;

    private RunningServer Server => _site.Server;

    public async ValueTask InitializeAsync() => _site = await WebSiteFolder.ServeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/findings/find-glasgow-2025-afd-02-ird-delays")]
    [InlineData("/things/insp-glasgow-2025?asOf=2018-01-31")]
    [InlineData("/compare")]
    [InlineData("/gaps")]
    public async Task A_browser_gets_the_explorer_at_each_of_its_addresses(string address)
    {
        var answer = await Server.GetAsync(address, Browser);

        Assert.Equal((200, "text/html"), (answer.Status, answer.ContentType));
        Assert.Contains("explorer", answer.Text, StringComparison.Ordinal);
        Assert.Equal("no-cache", answer.Headers["Cache-Control"]);
    }

    [Theory]
    [InlineData("/nonsense")]
    [InlineData("/findings")]
    [InlineData("/findings/a/b")]
    [InlineData("/assets/index-gone.js")]
    public async Task A_browser_gets_the_explorer_with_404_where_there_is_no_page(string address)
    {
        var answer = await Server.GetAsync(address, Browser);

        Assert.Equal((404, "text/html"), (answer.Status, answer.ContentType));
    }

    [Theory]
    [InlineData("Accept: */*")]
    [InlineData("Accept: application/json")]
    [InlineData("Accept: application/json, text/html;q=0.9")]
    [InlineData("Accept: text/html;q=0")]
    public async Task A_program_is_told_that_there_is_nothing_and_where_the_graph_is(string accept) =>
        Assert.Contains("/graphql", (await Server.GetAsync("/findings/x", accept)).AssertRefused(404, "NOT_FOUND"), StringComparison.Ordinal);

    [Fact]
    public async Task A_program_that_names_no_type_is_told_so_too() => (await Server.GetAsync("/gaps")).AssertRefused(404, "NOT_FOUND");

    [Theory]
    [InlineData("/graphql")]
    [InlineData("/graphql?query={__typename}")]
    public async Task A_browser_gets_the_playground_at_the_address_of_the_graph(string address)
    {
        var answer = await Server.GetAsync(address, Browser);

        Assert.Equal((200, "text/html"), (answer.Status, answer.ContentType));
        Assert.Contains("playground", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Accept: application/json")]
    [InlineData("Accept: application/graphql-response+json")]
    [InlineData("Accept: application/graphql-response+json, text/html")]
    [InlineData("Accept: */*")]
    public async Task A_program_gets_an_answer_there(string accept)
    {
        var answer = await Server.GetAsync("/graphql?query={__typename}", accept);

        Assert.Equal("Query", (string?)answer.AssertAnswered()["__typename"]);
    }

    [Fact]
    public async Task A_POST_is_never_answered_with_a_page()
    {
        var answer = await Server.PostAsync(new JsonObject { ["query"] = "{__typename}" }.ToJsonString(), "text/html,*/*;q=0.8");

        Assert.Equal("Query", (string?)answer.AssertAnswered()["__typename"]);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/graphql/schema.graphql")]
    public async Task Pages_do_not_stand_before_the_other_endpoints(string address)
    {
        var answer = await Server.GetAsync(address, Browser);

        Assert.Equal(200, answer.Status);
        Assert.NotEqual("text/html", answer.ContentType);
    }

    [Theory]
    [InlineData("gzip, br", "br", "script in brotli")]
    [InlineData("gzip", "gzip", "script in gzip")]
    [InlineData("br;q=0, gzip", "gzip", "script in gzip")]
    [InlineData("identity", null, "script")]
    [InlineData("zstd", null, "script")]
    public async Task A_script_is_sent_compressed_as_the_client_accepts_and_kept_for_good(string accepted, string? encoding, string text)
    {
        var answer = await Server.GetAsync("/assets/index-1a2b.js", $"Accept-Encoding: {accepted}");

        Assert.Equal((200, "text/javascript", text), (answer.Status, answer.ContentType, answer.Text));
        Assert.Equal(encoding, answer.Headers.GetValueOrDefault("Content-Encoding"));
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers["Cache-Control"]);
        Assert.Contains("Accept-Encoding", answer.Headers["Vary"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/../appsettings.json")]
    [InlineData("/%2e%2e/appsettings.json")]
    [InlineData("/assets/")]
    public async Task Nothing_else_is_to_be_had(string address) => (await Server.GetAsync(address)).AssertRefused(404, "NOT_FOUND");

    [Fact]
    public async Task A_page_that_the_browser_has_is_not_sent_again()
    {
        var first = await Server.GetAsync("/", Browser);

        var second = await Server.GetAsync("/", Browser, $"If-None-Match: {first.Headers["ETag"]}");

        Assert.Equal((304, 0), (second.Status, second.Bytes.Length));
    }

    [Theory]
    [InlineData("/", PageHeaders.ExplorerPolicy)]
    [InlineData("/nonsense", PageHeaders.ExplorerPolicy)]
    [InlineData("/icon.svg", PageHeaders.ExplorerPolicy)]
    [InlineData("/graphql", PageHeaders.PlaygroundPolicy)]
    [InlineData("/playground.html", PageHeaders.PlaygroundPolicy)]
    public async Task The_policy_is_relaxed_for_the_playground_alone(string address, string policy)
    {
        var answer = await Server.GetAsync(address, Browser);

        Assert.Equal(policy, answer.Headers["Content-Security-Policy"]);
        Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
        Assert.Equal("no-referrer", answer.Headers["Referrer-Policy"]);
    }

    [Fact]
    public void Neither_policy_lets_scripts_of_a_page_or_another_host_in()
    {
        Assert.All([PageHeaders.ExplorerPolicy, PageHeaders.PlaygroundPolicy], policy =>
        {
            Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        });
        Assert.DoesNotContain("unsafe", PageHeaders.ExplorerPolicy, StringComparison.Ordinal);
    }
}
