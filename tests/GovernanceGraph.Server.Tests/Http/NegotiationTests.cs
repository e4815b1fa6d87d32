using System.Text.Json.Nodes;
using GovernanceGraph.Server.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Server.Tests.Http;

public sealed class NegotiationTests(SharedServer shared)
{
    private readonly RunningServer _server = shared.Server;

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("text/html, */*;q=0.8", "application/json")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/json; charset=utf-8", "application/json")]
    [InlineData("application/json; charset=\"UTF-8\"", "application/json")]
    [InlineData("application/graphql-response+json", "application/graphql-response+json")]
    [InlineData("APPLICATION/GraphQL-Response+JSON", "application/graphql-response+json")]
    [InlineData("application/json, application/graphql-response+json", "application/graphql-response+json")]
    [InlineData("application/graphql-response+json, application/json, */*", "application/graphql-response+json")]
    [InlineData("application/graphql-response+json, application/json;q=0.9", "application/graphql-response+json")]
    [InlineData("application/graphql-response+json;q=0.5, application/json;q=0.9", "application/json")]
    [InlineData("application/graphql-response+json;q=0.5, */*;q=0.1", "application/graphql-response+json")]
    [InlineData("application/json;q=0, */*", "application/graphql-response+json")]
    [InlineData("application/json, */*", "application/json")]
    public async Task The_media_type_is_the_one_that_the_client_prefers(string? accept, string expected)
    {
        var answer = await _server.AskAsync("{ __typename }", accept);

        answer.AssertAnswered();
        Assert.Equal($"{expected}; charset=utf-8", answer.Headers["Content-Type"]);
        Assert.Equal("Accept", answer.Headers["Vary"]);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/xml, text/*")]
    [InlineData("application/json;q=0")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("nonsense")]
    public async Task A_client_that_accepts_neither_is_told_which_there_are(string accept)
    {
        var answer = await _server.AskAsync("{ __typename }", accept);

        Assert.Contains(
            "Accept application/graphql-response+json or application/json", answer.AssertRefused(406, "NOT_ACCEPTABLE"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "GRAPHQL_PARSE_FAILED")]
    [InlineData("{ nope }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("query($id: ID!) { document(id: $id) { id } }", "BAD_USER_INPUT")]
    [InlineData("query($n: Int) { findings(first: $n) { totalCount } }", "BAD_USER_INPUT", "{\"n\":\"1\"}")]
    [InlineData("query A { __typename } query B { __typename }", "BAD_USER_INPUT")]
    [InlineData("query A { __typename } query B { __typename }", "BAD_USER_INPUT", "{}", "C")]
    [InlineData("fragment A on Query { __typename }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("mutation { __typename }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("subscription { __typename }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{ a @a @b @c @d @e }", "LIMIT_EXCEEDED")]
    [InlineData("{ findings(first: 1001) { nodes { id } } }", "LIMIT_EXCEEDED")]
    public async Task What_is_no_executable_operation_has_status_400_where_the_media_type_tells_it_from_other_errors(
        string query, string code, string variables = "{}", string? operationName = null)
    {
        var body = new JsonObject { ["query"] = query, ["variables"] = JsonNode.Parse(variables), ["operationName"] = operationName }.ToJsonString();

        (await _server.PostAsync(body, "application/graphql-response+json")).AssertRefused(400, code);
        (await _server.PostAsync(body, "application/json")).AssertRefused(200, code);
    }

    [Theory]
    [InlineData("GET", "/graphql?query={__typename}", "Sec-Fetch-Site: cross-site", 403, "CROSS_SITE_REQUEST")]
    [InlineData("GET", "/graphql/nowhere", null, 404, "NOT_FOUND")]
    [InlineData("GET", "/graphql?query=mutation{__typename}", null, 405, "METHOD_NOT_ALLOWED")]
    [InlineData("PUT", "/graphql", null, 405, "METHOD_NOT_ALLOWED")]
    [InlineData("GET", "/graphql?query={__typename}", "Content-Type: text/plain", 415, "UNSUPPORTED_MEDIA_TYPE")]
    public async Task What_is_refused_before_the_document_is_read_has_the_same_status_in_both_media_types(
        string method, string path, string? header, int status, string code)
    {
        foreach (var accept in new[] { "application/json", "application/graphql-response+json" })
        {
            var answer = await _server.SendAsync(new HttpMethod(method), path, null, [.. header is null ? Array.Empty<string>() : [header], $"Accept: {accept}"]);

            answer.AssertRefused(status, code);
            Assert.Equal(accept, answer.ContentType);
        }
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task An_error_of_a_field_leaves_the_status_at_200_and_the_rest_of_the_answer(string accept)
    {
        var answer = await _server.AskAsync("{ here: document(id: \"doc-000\") { id } nowhere: document(id: \"doc-999\") { id } }", accept);

        Assert.Equal(200, answer.Status);
        Assert.Equal("NOT_FOUND", answer.Code);
        Assert.Contains("doc-999", answer.Message, StringComparison.Ordinal);
        Assert.Equal("""{"here":{"id":"doc-000"},"nowhere":null}""", answer.Data!.ToJsonString());
        Assert.Equal(answer.Headers["X-Request-Id"], (string?)answer.Body["extensions"]!["requestId"]);
    }
}
