using System.Net;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Neo4j.QueryApi;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.QueryApi;

/// <summary>What is asked again, and what never is.</summary>
public sealed class RetryTests
{
    private const string Deadlock = "Neo.TransientError.Transaction.DeadlockDetected";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Accepted)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task What_Neo4j_calls_transient_is_asked_again_whatever_its_status(HttpStatusCode status)
    {
        using var neo4j = new FakeNeo4j();
        neo4j.OnStatement = (number, _) => Task.FromResult(number < 3 ? FakeNeo4j.Error(Deadlock, status) : FakeNeo4j.Accepted(FakeNeo4j.Rows));
        await using var client = neo4j.Client();

        await ReadAsync(client);
        neo4j.OnStatement = (number, _) => Task.FromResult(number < 6 ? FakeNeo4j.Error(Deadlock, status) : FakeNeo4j.Accepted(FakeNeo4j.Rows));
        await WriteAsync(client);

        Assert.Equal(6, neo4j.Statements.Count);
        Assert.Equal(6, neo4j.Statements.Select(sent => sent.Marker).Distinct().Count());
    }

    [Fact]
    public async Task What_stays_transient_makes_the_graph_unavailable_to_this_request_alone()
    {
        using var neo4j = new FakeNeo4j();
        neo4j.OnStatement = (number, _) => Task.FromResult(number < 6 ? FakeNeo4j.Error(Deadlock) : FakeNeo4j.Accepted(FakeNeo4j.Rows));
        await using var client = neo4j.Client();

        await Assert.ThrowsAsync<GraphUnavailableException>(() => ReadAsync(client));

        Assert.Null(client.WhyAway);
        await ReadAsync(client);
    }

    [Theory]
    [InlineData("Neo.ClientError.Statement.SyntaxError")]
    [InlineData("Neo.ClientError.Schema.ConstraintValidationFailed")]
    [InlineData("Neo.ClientError.Security.Forbidden")]
    [InlineData("Neo.DatabaseError.General.UnknownError")]
    public async Task An_error_that_would_come_again_is_not_asked_for_again(string code)
    {
        using var neo4j = new FakeNeo4j();
        neo4j.OnStatement = (_, _) => Task.FromResult(FakeNeo4j.Error(code));
        await using var client = neo4j.Client();

        Assert.Equal(code, (await Assert.ThrowsAsync<QueryException>(() => ReadAsync(client))).Code);

        Assert.Single(neo4j.Statements);
        Assert.Null(client.WhyAway);
    }

    [Theory]
    [InlineData("Neo.TransientError.Transaction.Terminated")]
    [InlineData("Neo.ClientError.Transaction.Terminated")]
    [InlineData("Neo.TransientError.Transaction.LockClientStopped")]
    public async Task A_statement_that_somebody_ended_is_not_begun_again(string code)
    {
        using var neo4j = new FakeNeo4j();
        neo4j.OnStatement = (_, _) => Task.FromResult(FakeNeo4j.Error(code));
        await using var client = neo4j.Client();

        await Assert.ThrowsAsync<GraphUnavailableException>(() => ReadAsync(client));

        Assert.Single(neo4j.Statements);
    }

    [Fact]
    public async Task A_read_whose_connection_breaks_is_asked_again()
    {
        using var neo4j = new FakeNeo4j();
        neo4j.OnStatement = (number, _) =>
            number == 1 ? throw new HttpRequestException("The response ended prematurely.") : Task.FromResult(FakeNeo4j.Accepted(FakeNeo4j.Rows));
        await using var client = neo4j.Client();

        await ReadAsync(client);

        Assert.Equal(2, neo4j.Statements.Count);
    }

    [Fact]
    public async Task A_write_is_sent_again_only_where_it_is_certain_that_nothing_was_written()
    {
        using var neo4j = new FakeNeo4j();
        await using var client = neo4j.Client();
        neo4j.OnStatement = (_, _) => throw new HttpRequestException("The response ended prematurely.");

        await Assert.ThrowsAsync<GraphUnavailableException>(() => WriteAsync(client));

        Assert.Single(neo4j.Statements);
    }

    [Fact]
    public async Task A_commit_that_a_cluster_did_not_acknowledge_is_not_made_twice()
    {
        using var neo4j = new FakeNeo4j();
        await using var client = neo4j.Client();
        neo4j.OnStatement = (_, _) => Task.FromResult(FakeNeo4j.Error("Neo.TransientError.Cluster.ReplicationFailure"));

        await Assert.ThrowsAsync<GraphUnavailableException>(() => WriteAsync(client));

        Assert.Single(neo4j.Statements);
    }

    private static async Task ReadAsync(QueryClient client)
    {
        using var answer = await client.ReadAsync("RETURN 1", "{}"u8.ToArray(), Cancellation);
    }

    private static async Task WriteAsync(QueryClient client)
    {
        using var answer = await client.WriteAsync("CREATE (n)", "{}"u8.ToArray(), Cancellation);
    }
}
