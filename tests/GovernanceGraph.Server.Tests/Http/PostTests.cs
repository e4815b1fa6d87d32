using GovernanceGraph.Server.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Server.Tests.Http;

public sealed class PostTests(SharedServer shared)
{
    private readonly RunningServer _server = shared.Server;

    [Fact]
    public async Task An_operation_is_answered()
    {
        var answer = await _server.AskAsync("{ document(id: \"doc-000\") { id __typename } }");

        Assert.Equal("{\"data\":{\"document\":{\"id\":\"doc-000\",\"__typename\":\"Document\"}}}", answer.Text);
        Assert.Equal(200, answer.Status);
        Assert.Equal(answer.Bytes.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), answer.Headers["Content-Length"]);
        Assert.Equal("application/json; charset=utf-8", answer.Headers["Content-Type"]);
    }

    [Fact]
    public async Task Variables_and_the_name_of_the_operation_are_taken()
    {
        var answer = await _server.PostAsync("""
            {"query":"query A { __typename } query B($id: ID!) { document(id: $id) { id } }","operationName":"B","variables":{"id":"doc-000"}}
            """);

        Assert.Equal("doc-000", (string?)answer.AssertAnswered()["document"]!["id"]);
    }

    [Fact]
    public async Task Null_parameters_and_unknown_ones_are_ignored()
    {
        var answer = await _server.PostAsync("""
            {"query":"{ __typename }","operationName":null,"variables":null,"extensions":null,"onBehalfOf":{"any":["thing"]}}
            """);

        answer.AssertAnswered();
    }

    [Fact]
    public async Task A_byte_order_mark_and_escapes_in_the_document_are_read()
    {
        byte[] mark = [0xEF, 0xBB, 0xBF];

        var answer = await _server.PostAsync([.. mark, .. """{"query":"{\n \u0061: __typename}"}"""u8]);

        Assert.Equal("Query", (string?)answer.AssertAnswered()["a"]);
    }

    [Theory]
    [InlineData("", "The body is empty.")]
    [InlineData(" \r\n\t", "The body is empty.")]
    [InlineData("{\"query\":", "goes wrong at line 1, byte 10")]
    [InlineData("{\n \"query\": \"{ __typename }\",\n}", "goes wrong at line 3, byte 1")]
    [InlineData("{\"query\":\"{ __typename }\"} x", "goes wrong at line 1, byte 28")]
    [InlineData("query { __typename }", "is not JSON")]
    [InlineData("\"{ __typename }\"", "The body is a string.")]
    [InlineData("null", "The body is null.")]
    [InlineData("[{\"query\":\"{ __typename }\"}]", "batches of operations are not executed")]
    [InlineData("{}", "The request has no `query`.")]
    [InlineData("{\"query\":null}", "The request has no `query`.")]
    [InlineData("{\"query\":1}", "`query` is a number; it must be a string.")]
    [InlineData("{\"query\":\"{ __typename }\",\"query\":\"{ a }\"}", "The body has `query` twice.")]
    [InlineData("{\"query\":\"{ __typename }\",\"operationName\":[]}", "`operationName` is a list; it must be a string.")]
    [InlineData("{\"query\":\"{ __typename }\",\"variables\":[]}", "`variables` is a list; it must be an object or null.")]
    [InlineData("{\"query\":\"{ __typename }\",\"variables\":{\"a\":1,\"a\":2}}", "`variables` has an object with the same name twice.")]
    [InlineData("{\"query\":\"{ __typename }\",\"extensions\":true}", "`extensions` is a boolean; it must be an object or null.")]
    [InlineData("{\"query\":\"\\ud800\"}", "`query` is no text")]
    [InlineData("{\"query\":\"{ __typename }\",\"operationName\":\"\\udc00\"}", "`operationName` is no text")]
    public async Task A_body_that_is_no_request_is_refused_with_what_is_wrong_in_both_media_types(string body, string message)
    {
        foreach (var accept in new[] { "application/json", "application/graphql-response+json" })
        {
            var answer = await _server.PostAsync(body, accept);

            Assert.Contains(message, answer.AssertRefused(400, "BAD_REQUEST"), StringComparison.Ordinal);
            Assert.Equal(accept, answer.ContentType);
        }
    }

    [Fact]
    public async Task A_body_that_is_not_UTF8_is_refused()
    {
        var answer = await _server.PostAsync([.. "{\"query\":\"{ __typename }#"u8, 0xFF, .. "\"}"u8]);

        Assert.Equal("The body is not valid UTF-8.", answer.AssertRefused(400, "BAD_REQUEST"));
    }

    [Theory]
    [InlineData(null, "has no Content-Type")]
    [InlineData("text/plain", "text/plain")]
    [InlineData("application/x-www-form-urlencoded", "application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x", "multipart/form-data")]
    [InlineData("application/graphql", "application/graphql")]
    [InlineData("application/json; charset=utf-16", "in the charset utf-16")]
    [InlineData("nonsense", "nonsense")]
    public async Task A_body_of_another_type_is_refused_and_the_right_one_named(string? contentType, string message)
    {
        var refusal = (await _server.PostAsync("{\"query\":\"{ __typename }\"}", contentType: contentType)).AssertRefused(415, "UNSUPPORTED_MEDIA_TYPE");

        Assert.Contains(message, refusal, StringComparison.Ordinal);
        Assert.Contains("Send the header Content-Type: application/json.", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compressed_body_is_refused()
    {
        using var content = new ByteArrayContent([0x1F, 0x8B]);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        content.Headers.TryAddWithoutValidation("Content-Encoding", "gzip");

        var answer = await _server.SendAsync(HttpMethod.Post, "/graphql", content, []);

        Assert.Contains("Content-Encoding gzip", answer.AssertRefused(415, "UNSUPPORTED_MEDIA_TYPE"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json;charset=\"UTF-8\"")]
    [InlineData("Application/JSON")]
    public async Task UTF8_may_be_named(string contentType) =>
        (await _server.PostAsync("{\"query\":\"{ __typename }\"}", contentType: contentType)).AssertAnswered();

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task Other_methods_are_refused_and_the_right_ones_named(string method)
    {
        var answer = await _server.SendAsync(new HttpMethod(method), "/graphql", null, []);

        answer.AssertRefused(405, "METHOD_NOT_ALLOWED");
        Assert.Equal("GET, POST", answer.Headers["Allow"]);
    }
}
