using System.Globalization;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Server.Hosting;
using GovernanceGraph.Server.Http;
using GovernanceGraph.Server.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Server.Tests.Limits;

/// <summary>Each limit as it is configured: a request at its value is answered, one beyond it is refused by name.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData("MaxTokens", 8, "{ a: __typename b: __typename }", "{ a: __typename b: __typename __typename }")]
    [InlineData("MaxNesting", 2, "{ findings { __typename } }", "{ findings { nodes { __typename } } }")]
    [InlineData("MaxAliases", 2, "{ a: __typename b: __typename }", "{ a: __typename b: __typename c: __typename }")]
    [InlineData("MaxDirectivesPerLocation", 1, "{ __typename @skip(if: false) }", "{ __typename @skip(if: false) @include(if: true) }")]
    [InlineData("MaxFragmentVisits", 1, "{ ...A } fragment A on Query { __typename }", "{ ...A ...A } fragment A on Query { __typename }")]
    [InlineData("MaxFieldMergeComparisons", 3, "{ __typename __typename __typename }", "{ __typename __typename __typename __typename }")]
    [InlineData("MaxDepth", 2, "{ findings { __typename } }", "{ findings { nodes { __typename } } }")]
    [InlineData("MaxPageSize", 5, "{ findings(first: 5) { nodes { id } } }", "{ findings(first: 6) { nodes { id } } }")]
    [InlineData("MaxRows", 6, "{ findings(first: 5) { __typename nodes { id } } }", "{ findings(first: 6) { __typename nodes { id } } }")]
    [InlineData("MaxConditions", 1, "{ findings(first: 1, where: { id: { eq: \"a\" } }) { totalCount } }", "{ findings(first: 1, where: { id: { eq: \"a\" }, name: { eq: \"b\" } }) { totalCount } }")]
    [InlineData("MaxResultBytes", 31, "{ __typename }", "{ _: __typename typename: __typename }")]
    public async Task At_the_limit_it_is_answered_and_beyond_refused_naming_the_limit_and_its_value(string limit, int value, string within, string beyond)
    {
        await using var server = await RunningServer.StartAsync(settings: [string.Create(CultureInfo.InvariantCulture, $"Limits:{limit}={value}")]);

        (await server.AskAsync(within)).AssertAnswered();
        AssertNames(await server.AskAsync(beyond), limit, value);
    }

    [Fact]
    public async Task The_bytes_of_a_body_are_counted_with_and_without_Content_Length()
    {
        var body = "{\"query\":\"{ __typename }\"}"u8.ToArray();
        await using var server = await RunningServer.StartAsync(settings: [string.Create(CultureInfo.InvariantCulture, $"Limits:MaxBodyBytes={body.Length}")]);

        (await server.PostAsync(body)).AssertAnswered();
        (await PostChunkedAsync(server, body)).AssertAnswered();
        byte[] longer = [.. body, (byte)' '];
        foreach (var answer in new[] { await server.PostAsync(longer), await PostChunkedAsync(server, longer) })
        {
            var message = answer.AssertRefused(413, "LIMIT_EXCEEDED");
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{body.Length} bytes, the limit MaxBodyBytes"), message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_nesting_of_variables_is_bounded_like_that_of_documents()
    {
        await using var server = await RunningServer.StartAsync(settings: ["Limits:MaxNesting=3"]);

        (await server.PostAsync("""{"query":"{ __typename }","variables":{"a":[[1]]}}""")).AssertAnswered();
        AssertNames(await server.PostAsync("""{"query":"{ __typename }","variables":{"a":[[[1]]]}}"""), "MaxNesting", 3, status: 400);
        AssertNames(await server.GetAsync("/graphql?query={__typename}&variables={%22a%22:[[[1]]]}"), "MaxNesting", 3, status: 400);
    }

    [Fact]
    public async Task Errors_are_reported_up_to_the_limit_and_that_there_are_more_is_said()
    {
        await using var server = await RunningServer.StartAsync(settings: ["Limits:MaxErrors=2"]);

        var two = (await server.AskAsync("{ a b }")).Body["errors"]!.AsArray();
        var more = (await server.AskAsync("{ a b c }")).Body["errors"]!.AsArray();

        Assert.Equal(2, two.Count);
        Assert.Equal(3, more.Count);
        Assert.Contains("MaxErrors", (string)more[2]!["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_many_bytes_of_persisted_documents_are_kept_as_the_limit()
    {
        const string document = "{ __typename }";
        var hash = PersistedDocuments.HashOf("{ __typename }"u8);
        await using var roomy = await RunningServer.StartAsync(settings: [string.Create(CultureInfo.InvariantCulture, $"Limits:MaxPersistedBytes={document.Length}")]);
        await using var tight = await RunningServer.StartAsync(settings: [string.Create(CultureInfo.InvariantCulture, $"Limits:MaxPersistedBytes={document.Length - 1}")]);
        var extensions = $$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{hash}}}"}}""";

        foreach (var server in new[] { roomy, tight })
            (await server.PostAsync($$"""{"query":"{{document}}","extensions":{{extensions}}}""")).AssertAnswered();

        (await roomy.PostAsync($$"""{"extensions":{{extensions}}}""")).AssertAnswered();
        (await tight.PostAsync($$"""{"extensions":{{extensions}}}""")).AssertRefused(200, "PERSISTED_QUERY_NOT_FOUND");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task However_few_documents_are_kept_each_is_answered(int documents)
    {
        await using var server = await RunningServer.StartAsync(settings: [string.Create(CultureInfo.InvariantCulture, $"Limits:CachedDocuments={documents}")]);

        foreach (var key in new[] { "a", "b", "a", "a" })
            Assert.Equal("Query", (string?)(await server.AskAsync($"{{ {key}: __typename }}")).AssertAnswered()[key]);
    }

    [Fact]
    public async Task Links_visited_are_bounded()
    {
        await using var generous = await RunningServer.StartAsync(settings: ["Limits:MaxLinksVisited=100000"]);
        await using var strict = await RunningServer.StartAsync(settings: ["Limits:MaxLinksVisited=10"]);
        const string query = "{ findings(first: 1, where: { name: { contains: \"e\" } }) { totalCount } }";

        (await generous.AskAsync(query)).AssertAnswered();
        AssertNames(await strict.AskAsync(query), "MaxLinksVisited", 10);
    }

    [Fact]
    public async Task Time_is_bounded()
    {
        await using var server = await RunningServer.StartAsync(store: new WaitingStore(), settings: ["Limits:MaxTime=00:00:00.05"]);

        var message = (await server.AskAsync("{ document(id: \"doc-000\") { id } }")).AssertRefused(200, "LIMIT_EXCEEDED");

        Assert.Contains("0.05 seconds, the limit MaxTime", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Limits:MaxTokens=many", "Limits:MaxTokens")]
    [InlineData("Limits:MaxTokens=0", "MaxTokens must be from 1")]
    [InlineData("Limits:MaxNesting=1000", "MaxNesting must be from 1 to 250")]
    [InlineData("Limits:MaxRows=-1", "cannot be negative")]
    [InlineData("Limits:MaxToken=5", "There is no limit Limits:MaxToken.")]
    [InlineData("Introspection=perhaps", "Introspection")]
    public async Task A_setting_that_cannot_be_used_is_refused_at_the_start(string setting, string message)
    {
        var exception = await Assert.ThrowsAsync<SettingsException>(() => RunningServer.StartAsync(settings: [setting]));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    private static void AssertNames(Answer answer, string limit, int value, int status = 200)
    {
        var message = answer.AssertRefused(status, "LIMIT_EXCEEDED");
        Assert.Contains(limit, message, StringComparison.Ordinal);
        Assert.Contains(value.ToString(CultureInfo.InvariantCulture), message, StringComparison.Ordinal);
    }

    private static Task<Answer> PostChunkedAsync(RunningServer server, byte[] body)
    {
        var content = new StreamContent(new MemoryStream(body));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return server.SendAsync(HttpMethod.Post, "/graphql", content, ["Transfer-Encoding: chunked"]);
    }

    private sealed class WaitingStore : IGraphStore
    {
        public async ValueTask<GraphResult> ExecuteAsync(BoundPlan plan, ExecutionOptions options, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new NotSupportedException();
        }

        public ValueTask<long> ApplyAsync(ChangeSet changes, CancellationToken cancellationToken) => throw new NotSupportedException();

        public IAsyncEnumerable<Commit> ReadCommitsAsync(long afterVersion, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<StoreHealth> CheckHealthAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
