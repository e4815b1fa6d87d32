using GovernanceGraph.Server.Hosting;
using GovernanceGraph.Server.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Server.Tests.Http;

public sealed class PathTests(SharedServer shared)
{
    private readonly RunningServer _server = shared.Server;

    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/graphql/nowhere")]
    [InlineData("/favicon.ico")]
    public async Task Where_there_is_nothing_the_answer_says_where_there_is_something(string path)
    {
        var message = (await _server.GetAsync(path)).AssertRefused(404, "NOT_FOUND");

        Assert.Contains(path, message, StringComparison.Ordinal);
        Assert.Contains("/graphql/schema.graphql", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_SDL_is_the_one_under_review()
    {
        var answer = await _server.GetAsync("/graphql/schema.graphql");

        Assert.Equal(200, answer.Status);
        Assert.Equal("application/graphql", answer.ContentType);
        Assert.Equal(ServedSdl.Print(PublishedGraph.Served), answer.Text);
        Assert.True(
            answer.Text == await File.ReadAllTextAsync(Repository.PathOf("schema", "served.graphql"), TestContext.Current.CancellationToken),
            "schema/served.graphql is not what is served. If the change is meant: dotnet run --project src/GovernanceGraph.Server -- schema export > schema/served.graphql");
    }

    [Fact]
    public async Task The_SDL_is_only_read()
    {
        var head = await _server.SendAsync(HttpMethod.Head, "/graphql/schema.graphql", null, []);
        var post = await _server.SendAsync(HttpMethod.Post, "/graphql/schema.graphql", null, []);

        Assert.Equal(200, head.Status);
        Assert.Empty(head.Bytes);
        post.AssertRefused(405, "METHOD_NOT_ALLOWED");
        Assert.Equal("GET, HEAD", post.Headers["Allow"]);
    }

    [Fact]
    public async Task Two_requests_have_two_ids()
    {
        var first = await _server.AskAsync("{ __typename }");
        var second = await _server.AskAsync("{ __typename }");

        Assert.NotEqual(first.Headers["X-Request-Id"], second.Headers["X-Request-Id"]);
    }

    [Theory]
    [InlineData("Development", null, true)]
    [InlineData("Production", null, false)]
    [InlineData("Production", "ExplainPlans=true", true)]
    public async Task The_plan_is_told_to_who_asks_in_development_or_where_it_is_configured(string environment, string? setting, bool isTold)
    {
        await using var server = await RunningServer.StartAsync(environment, settings: setting is null ? [] : [setting]);

        var asked = await server.PostAsync("""{"query":"{ a: findings { totalCount } b: document(id: \"no\") { id } }","extensions":{"plan":true}}""");
        var notAsked = await server.AskAsync("{ findings { totalCount } }");

        Assert.Equal(isTold, ((string?)asked.Body["extensions"]!["plan"])?.StartsWith("scan Finding", StringComparison.Ordinal) ?? false);
        Assert.Equal(asked.Headers["X-Request-Id"], (string?)asked.Body["extensions"]!["requestId"]);
        Assert.False(notAsked.Body.ContainsKey("extensions"));
    }

    [Theory]
    [InlineData("Development", null, true)]
    [InlineData("Production", null, false)]
    [InlineData("Production", "Introspection=true", true)]
    [InlineData("Development", "Introspection=false", false)]
    public async Task The_schema_is_shown_in_development_or_where_it_is_configured(string environment, string? setting, bool isShown)
    {
        await using var server = await RunningServer.StartAsync(environment, settings: setting is null ? [] : [setting]);

        var introspection = await server.AskAsync("{ __schema { queryType { name } } }");
        var sdl = await server.GetAsync("/graphql/schema.graphql");
        var misspelt = await server.AskAsync("{ documen(id: \"doc-000\") { id } }");

        var misspeltVariable = await server.PostAsync("""{"query":"query($kind: [FindingKind!]) { findings(where: { kind: $kind }) { totalCount } }","variables":{"kind":["STRENGT"]}}""");

        if (isShown)
        {
            introspection.AssertAnswered();
            Assert.Equal(200, sdl.Status);
            Assert.Contains("Did you mean", misspelt.Message, StringComparison.Ordinal);
            Assert.Contains("Did you mean", misspeltVariable.Message, StringComparison.Ordinal);
        }
        else
        {
            introspection.AssertRefused(200, "GRAPHQL_VALIDATION_FAILED");
            sdl.AssertRefused(404, "NOT_FOUND");
            (await server.AskAsync("{ __typename }")).AssertAnswered();
            Assert.DoesNotContain("Did you mean", misspelt.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("Did you mean", misspeltVariable.Message, StringComparison.Ordinal);
        }
    }
}
