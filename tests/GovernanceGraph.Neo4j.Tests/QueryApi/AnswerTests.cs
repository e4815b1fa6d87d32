using System.Net;
using System.Text.Json;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Neo4j.QueryApi;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.QueryApi;

/// <summary>What is made of Neo4j's answers.</summary>
public sealed class AnswerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_error_behind_the_first_row_is_an_error_though_the_status_says_accepted()
    {
        using var neo4j = new FakeNeo4j();
        neo4j.OnStatement = (_, _) => Task.FromResult(FakeNeo4j.Accepted(
            """{"data":{"fields":["x"],"values":[[1]]},"errors":[{"code":"Neo.ClientError.Statement.ArithmeticError","message":"/ by zero"}]}"""));
        await using var client = neo4j.Client();

        var error = await Assert.ThrowsAsync<QueryException>(() => ReadAsync(client));

        Assert.Equal("Neo.ClientError.Statement.ArithmeticError", error.Code);
        Assert.Contains("/ by zero", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"data":{"fields":["errors"],"values":[["errors"]]},"bookmarks":[]}""", """[["errors"]]""")]
    [InlineData("""{"data":{"fields":["x"],"values":[[{"errors":[{"code":"Neo.x"}]}]]}}""", """[[{"errors":[{"code":"Neo.x"}]}]]""")]
    [InlineData("""{"data":{"fields":["x"],"values":[["}],\"errors\":[{\"code\":\"Neo.x\"}"]]}}""", """[["}],\"errors\":[{\"code\":\"Neo.x\"}"]]""")]
    [InlineData("""{"data":{"fields":["values"],"values":[]},"errors":[]}""", "[]")]
    [InlineData("{ \"data\" : { \"fields\" : [\"x\"],\n \"values\" : [[1]] } }\n", "[[1]]")]
    public void Rows_that_speak_of_errors_are_rows(string body, string rows)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(body);
        var reader = new Utf8JsonReader(bytes.AsSpan(AnswerBody.FindValues(bytes)));

        using var values = JsonDocument.ParseValue(ref reader);

        Assert.Equal(rows, values.RootElement.GetRawText());
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Bad Gateway</html>")]
    [InlineData("""{"data":{"fields":["x"],"values":[[1],[2""")]
    [InlineData("""{"data":{"fields":["x"]}}""")]
    [InlineData("""{"bookmarks":[]}""")]
    [InlineData("[]")]
    public async Task What_is_no_whole_answer_is_never_taken_for_one(string body)
    {
        using var neo4j = new FakeNeo4j();
        neo4j.OnStatement = (_, _) => Task.FromResult(FakeNeo4j.Accepted(body));
        await using var client = neo4j.Client();

        await Assert.ThrowsAsync<GraphUnavailableException>(() => ReadAsync(client));
    }

    [Fact]
    public async Task A_proxy_that_answers_in_place_of_Neo4j_is_told_by_its_status()
    {
        using var neo4j = new FakeNeo4j();
        neo4j.OnStatement = (_, _) => Task.FromResult(FakeNeo4j.Answer(HttpStatusCode.BadGateway, "<html>Bad Gateway</html>"));
        await using var client = neo4j.Client();

        var error = await Assert.ThrowsAsync<GraphUnavailableException>(() => ReadAsync(client));

        Assert.Contains("502", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_statement_that_Neo4j_itself_limits_has_reached_a_limit()
    {
        using var neo4j = new FakeNeo4j();
        neo4j.OnStatement = (_, _) => Task.FromResult(
            FakeNeo4j.Error("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", HttpStatusCode.Accepted));
        await using var client = neo4j.Client();

        var error = await Assert.ThrowsAsync<LimitExceededException>(() => ReadAsync(client));

        Assert.Contains("db.transaction.timeout", error.Message, StringComparison.Ordinal);
    }

    private static async Task ReadAsync(QueryClient client)
    {
        using var answer = await client.ReadAsync("RETURN 1", "{}"u8.ToArray(), Cancellation);
    }
}
