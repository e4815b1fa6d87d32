using System.Net;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Neo4j.QueryApi;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.QueryApi;

/// <summary>What becomes of statements while Neo4j is away, and when it is back.</summary>
public sealed class AvailabilityTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(400);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_Neo4j_is_away_statements_fail_without_being_sent_and_service_resumes_by_itself()
    {
        using var neo4j = new FakeNeo4j();
        await using var client = neo4j.Client(Short);
        var changes = new List<string?>();
        var back = new TaskCompletionSource();
        client.AvailabilityChanged += (_, change) =>
        {
            changes.Add(change.Reason);
            if (change.Reason is null)
                back.TrySetResult();
        };
        neo4j.OnStatement = (_, _) => throw Refused();
        neo4j.OnOwn = _ => throw Refused();

        await Assert.ThrowsAsync<GraphUnavailableException>(() => ReadAsync(client));
        var sent = neo4j.Statements.Count;
        await Assert.ThrowsAsync<GraphUnavailableException>(() => ReadAsync(client));

        Assert.Equal(sent, neo4j.Statements.Count);
        Assert.Equal("Neo4j cannot be reached: no connection comes about.", client.WhyAway);
        neo4j.OnStatement = (_, _) => Task.FromResult(FakeNeo4j.Accepted(FakeNeo4j.Rows));
        neo4j.OnOwn = _ => Task.FromResult(FakeNeo4j.Accepted(FakeNeo4j.Rows));
        await back.Task.WaitAsync(Cancellation);
        await ReadAsync(client);
        Assert.Equal(["Neo4j cannot be reached: no connection comes about.", null], changes);
    }

    [Fact]
    public async Task A_Neo4j_that_says_nothing_at_all_is_not_waited_for_any_longer()
    {
        using var neo4j = new FakeNeo4j();
        neo4j.OnStatement = NeverAsync;
        neo4j.OnOwn = cancellation => NeverAsync(1, cancellation);
        await using var client = neo4j.Client(Short);

        var error = await Assert.ThrowsAsync<GraphUnavailableException>(() => ReadAsync(client));

        Assert.Equal("Neo4j takes connections and says nothing.", error.Message);
    }

    [Fact]
    public async Task A_slow_statement_is_waited_for_while_Neo4j_answers_others()
    {
        using var neo4j = new FakeNeo4j();
        neo4j.OnStatement = async (_, cancellation) =>
        {
            await Task.Delay(Short * 4, cancellation);
            return FakeNeo4j.Accepted(FakeNeo4j.Rows);
        };
        await using var client = neo4j.Client(Short);

        await ReadAsync(client);

        Assert.Contains(neo4j.Own, sent => sent.Statement == "RETURN 1");
        Assert.Single(neo4j.Statements);
    }

    [Fact]
    public async Task What_was_left_running_is_ended_before_service_resumes()
    {
        using var neo4j = new FakeNeo4j();
        neo4j.OnStatement = NeverAsync;
        neo4j.OnOwn = cancellation => NeverAsync(1, cancellation);
        await using var client = neo4j.Client(Short);
        var back = new TaskCompletionSource();
        client.AvailabilityChanged += (_, change) => _ = change.Reason is null && back.TrySetResult();

        await Assert.ThrowsAsync<GraphUnavailableException>(() => ReadAsync(client));
        neo4j.OnOwn = _ => Task.FromResult(FakeNeo4j.Accepted(FakeNeo4j.Rows));
        await back.Task.WaitAsync(Cancellation);

        var last = neo4j.Own[^1];
        Assert.Contains("TERMINATE TRANSACTIONS", last.Statement, StringComparison.Ordinal);
        Assert.StartsWith((string)last.Body["parameters"]!["ended"]!, neo4j.Statements[0].Marker, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_statement_that_nobody_waits_for_is_ended_on_the_server_by_its_marker()
    {
        using var neo4j = new FakeNeo4j();
        var ended = new TaskCompletionSource();
        neo4j.OnStatement = NeverAsync;
        neo4j.OnOwn = _ =>
        {
            ended.TrySetResult();
            return Task.FromResult(FakeNeo4j.Accepted(FakeNeo4j.Rows));
        };
        await using var client = neo4j.Client();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        var read = client.ReadAsync("RETURN 1", "{}"u8.ToArray(), cancellation.Token).AsTask();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read);
        await ended.Task.WaitAsync(Cancellation);
        Assert.Contains("TERMINATE TRANSACTIONS", neo4j.Own[0].Statement, StringComparison.Ordinal);
        Assert.Equal(neo4j.Statements[0].Marker, (string?)neo4j.Own[0].Body["parameters"]!["ended"]);
    }

    [Theory]
    [InlineData("Neo.ClientError.Security.Unauthorized", HttpStatusCode.Unauthorized, "credentials")]
    [InlineData("Neo.ClientError.Database.DatabaseNotFound", HttpStatusCode.NotFound, "no database")]
    [InlineData("Neo.TransientError.Database.DatabaseUnavailable", HttpStatusCode.BadRequest, "not available")]
    [InlineData("N/A", HttpStatusCode.Accepted, "lost its own database")]
    public async Task What_no_statement_could_get_past_is_said_to_the_operator(string code, HttpStatusCode status, string reason)
    {
        using var neo4j = new FakeNeo4j();
        neo4j.OnStatement = (_, _) => Task.FromResult(FakeNeo4j.Error(code, status));
        await using var client = neo4j.Client();

        var error = await Assert.ThrowsAsync<GraphUnavailableException>(() => ReadAsync(client));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Equal(error.Message, client.WhyAway);
    }

    [Fact]
    public async Task No_error_has_the_password_in_any_form_and_no_message_an_address()
    {
        Func<Task<HttpResponseMessage>>[] faults =
        [
            () => Task.FromResult(FakeNeo4j.Error("Neo.ClientError.Statement.SyntaxError")),
            () => Task.FromResult(FakeNeo4j.Error("Neo.TransientError.Transaction.DeadlockDetected")),
            () => Task.FromResult(FakeNeo4j.Answer(HttpStatusCode.BadGateway, "<html>")),
            () => Task.FromResult(FakeNeo4j.Error("Neo.ClientError.Security.Unauthorized", HttpStatusCode.Unauthorized)),
            () => throw Refused(),
        ];
        foreach (var fault in faults)
        {
            using var neo4j = new FakeNeo4j { OnStatement = (_, _) => fault() };
            await using var client = neo4j.Client();

            var error = await Assert.ThrowsAnyAsync<Exception>(() => ReadAsync(client));

            Assert.DoesNotContain(FakeNeo4j.Secret, error.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"reader:{FakeNeo4j.Secret}")), error.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("graph.example", error.Message, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(FakeNeo4j.Secret, Credentials.Basic("reader", FakeNeo4j.Secret).ToString(), StringComparison.Ordinal);
    }

    private static HttpRequestException Refused() =>
        new(HttpRequestError.ConnectionError, "Connection refused (graph.example:7474)");

    private static async Task<HttpResponseMessage> NeverAsync(int number, CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new InvalidOperationException("It never answers.");
    }

    private static async Task ReadAsync(QueryClient client)
    {
        using var answer = await client.ReadAsync("RETURN 1", "{}"u8.ToArray(), Cancellation);
    }
}
