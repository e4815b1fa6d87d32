using System.Text;
using GovernanceGraph.Neo4j.QueryApi;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.QueryApi;

/// <summary>What Neo4j is sent.</summary>
public sealed class RequestTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_statement_goes_to_the_database_with_its_parameters_as_they_are()
    {
        using var neo4j = new FakeNeo4j();
        await using var client = neo4j.Client();

        using (await client.ReadAsync("MATCH (n:`A\"b`)\nRETURN n", "{\"p0\":\"ä\\\"\",\"p1\":5.0}"u8.ToArray(), Cancellation))
        using (await client.WriteAsync("RETURN 1", "{}"u8.ToArray(), Cancellation))
        {
            var (read, write) = (neo4j.Statements[0], neo4j.Statements[1]);
            Assert.Equal("http://graph.example:7474/db/neo4j/query/v2", read.Address.AbsoluteUri);
            Assert.Equal("MATCH (n:`A\"b`)\nRETURN n", read.Statement);
            Assert.Equal("ä\"", (string?)read.Body["parameters"]!["p0"]);
            Assert.Equal("5.0", read.Body["parameters"]!["p1"]!.ToJsonString());
            Assert.Equal("Read", (string?)read.Body["accessMode"]);
            Assert.Equal("Write", (string?)write.Body["accessMode"]);
        }
    }

    [Fact]
    public async Task Every_statement_has_a_marker_of_its_own_and_all_are_of_one_length()
    {
        using var neo4j = new FakeNeo4j();
        await using var client = neo4j.Client();

        for (var i = 0; i < 20; i++)
            (await client.ReadAsync("RETURN 1", "{}"u8.ToArray(), Cancellation)).Dispose();

        Assert.Equal(20, neo4j.Statements.Select(sent => sent.Marker).Distinct().Count());
        Assert.Single(neo4j.Statements.Select(sent => sent.Marker.Length).Distinct());
    }

    [Fact]
    public async Task A_user_and_a_password_are_sent_as_basic_and_a_token_as_bearer_both_in_base64()
    {
        using var neo4j = new FakeNeo4j();
        await using var client = neo4j.Client();

        (await client.ReadAsync("RETURN 1", "{}"u8.ToArray(), Cancellation)).Dispose();

        Assert.Equal($"Basic {Base64($"reader:{FakeNeo4j.Secret}")}", neo4j.Statements[0].Authorization);
        Assert.Equal($"Bearer {Base64("a-token")}", Credentials.Bearer("a-token").Header.ToString());
    }

    [Fact]
    public async Task What_is_asked_after_a_write_waits_for_it_and_a_later_write_takes_its_place()
    {
        using var neo4j = new FakeNeo4j();
        neo4j.OnStatement = (number, _) => Task.FromResult(FakeNeo4j.Accepted(FakeNeo4j.Rows.Replace("one", $"{number}", StringComparison.Ordinal)));
        await using var client = neo4j.Client();

        (await client.ReadAsync("RETURN 1", "{}"u8.ToArray(), Cancellation)).Dispose();
        (await client.WriteAsync("CREATE (n)", "{}"u8.ToArray(), Cancellation)).Dispose();
        (await client.ReadAsync("RETURN 1", "{}"u8.ToArray(), Cancellation)).Dispose();
        (await client.WriteAsync("CREATE (n)", "{}"u8.ToArray(), Cancellation)).Dispose();
        (await client.ReadAsync("RETURN 1", "{}"u8.ToArray(), Cancellation)).Dispose();

        Assert.Equal<string[]>([[], [], ["FB:2"], ["FB:2"], ["FB:4"]], neo4j.Statements.Select(sent => sent.Bookmarks.ToArray()));
    }

    [Fact]
    public async Task A_bookmark_that_the_database_does_not_know_is_forgotten()
    {
        using var neo4j = new FakeNeo4j();
        neo4j.OnStatement = (number, _) => Task.FromResult(
            number == 2 ? FakeNeo4j.Error("Neo.ClientError.Transaction.InvalidBookmark") : FakeNeo4j.Accepted(FakeNeo4j.Rows));
        await using var client = neo4j.Client();

        (await client.WriteAsync("CREATE (n)", "{}"u8.ToArray(), Cancellation)).Dispose();
        (await client.ReadAsync("RETURN 1", "{}"u8.ToArray(), Cancellation)).Dispose();

        Assert.Equal([0, 1, 0], neo4j.Statements.Select(sent => sent.Bookmarks.Count));
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
