using GovernanceGraph.Server.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Server.Tests.Http;

public sealed class GetTests(SharedServer shared)
{
    private readonly RunningServer _server = shared.Server;

    [Fact]
    public async Task A_query_is_answered()
    {
        var answer = await _server.GetAsync(
            "/graphql?query=query%20A(%24id%3AID!)%7Bdocument(id%3A%24id)%7Bid%7D%7D%20query%20B%7B__typename%7D&operationName=A&variables=%7B%22id%22%3A%22doc-000%22%7D");

        Assert.Equal("doc-000", (string?)answer.AssertAnswered()["document"]!["id"]);
    }

    [Theory]
    [InlineData("", "The request has no `query`.")]
    [InlineData("?query=", "The request has no `query`.")]
    [InlineData("?query={a}&query={b}", "The address has `query` twice.")]
    [InlineData("?query={__typename}&variables={", "`variables` in the address is not JSON.")]
    [InlineData("?query={__typename}&variables={}{}", "`variables` in the address is not JSON.")]
    [InlineData("?query={__typename}&variables=[1]", "`variables` is a list; it must be an object or null.")]
    [InlineData("?query={__typename}&extensions=1", "`extensions` is a number; it must be an object or null.")]
    public async Task An_address_that_is_no_request_is_refused_with_what_is_wrong(string queryString, string message) =>
        Assert.Contains(message, (await _server.GetAsync("/graphql" + queryString)).AssertRefused(400, "BAD_REQUEST"), StringComparison.Ordinal);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("nonsense")]
    public async Task A_content_type_other_than_JSON_is_refused_even_with_the_preflight_header(string contentType)
    {
        var answer = await _server.GetQueryAsync("{ __typename }", $"Content-Type: {contentType}", "GraphQL-Preflight: 1");

        Assert.Contains(contentType, answer.AssertRefused(415, "UNSUPPORTED_MEDIA_TYPE"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_content_type_of_JSON_does_no_harm() =>
        (await _server.GetQueryAsync("{ __typename }", "Content-Type: application/json")).AssertAnswered();

    [Theory]
    [InlineData("mutation { __typename }", "application/json")]
    [InlineData("mutation { __typename }", "application/graphql-response+json")]
    [InlineData("subscription { __typename }", "application/json")]
    [InlineData("query A { __typename } mutation B { __typename }", "application/json")]
    public async Task Only_queries_are_executed(string document, string accept)
    {
        var answer = await _server.GetQueryAsync(document, $"Accept: {accept}");

        answer.AssertRefused(405, "METHOD_NOT_ALLOWED");
        Assert.Equal("POST", answer.Headers["Allow"]);
    }
}
