using GovernanceGraph.Server.Http;
using GovernanceGraph.Server.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Server.Tests.Http;

public sealed class PersistedQueryTests
{
    private const string Document = "{ document(id: \\\"doc-000\\\") { id } }";

    private static readonly string Hash = PersistedDocuments.HashOf("{ document(id: \"doc-000\") { id } }"u8);

    [Fact]
    public async Task A_document_sent_once_with_its_hash_is_found_by_the_hash_over_POST_and_GET()
    {
        await using var server = await RunningServer.StartAsync();

        var unknown = await server.PostAsync(Body(Hash));
        var sent = await server.PostAsync(Body(Hash, Document));
        var found = await server.PostAsync(Body(Hash.ToUpperInvariant()));
        var foundByGet = await server.GetAsync($"/graphql?extensions={Uri.EscapeDataString(Extension(Hash))}");

        Assert.Equal("PersistedQueryNotFound", unknown.AssertRefused(200, "PERSISTED_QUERY_NOT_FOUND"));
        (await server.PostAsync(Body(new string('0', 64)), "application/graphql-response+json")).AssertRefused(400, "PERSISTED_QUERY_NOT_FOUND");
        sent.AssertAnswered();
        Assert.Equal(sent.Text, found.Text);
        Assert.Equal(sent.Text, foundByGet.Text);
    }

    [Fact]
    public async Task A_hash_that_is_not_the_documents_is_refused_and_the_document_not_kept()
    {
        await using var server = await RunningServer.StartAsync();
        var other = new string('0', 64);

        Assert.Contains("is not the SHA-256", (await server.PostAsync(Body(other, Document))).AssertRefused(400, "BAD_REQUEST"), StringComparison.Ordinal);
        (await server.PostAsync(Body(other))).AssertRefused(200, "PERSISTED_QUERY_NOT_FOUND");
        (await server.PostAsync(Body(Hash))).AssertRefused(200, "PERSISTED_QUERY_NOT_FOUND");
    }

    [Fact]
    public async Task A_document_that_cannot_be_executed_is_not_kept()
    {
        await using var server = await RunningServer.StartAsync();
        var hash = PersistedDocuments.HashOf("{ nope }"u8);

        (await server.PostAsync(Body(hash, "{ nope }"))).AssertRefused(200, "GRAPHQL_VALIDATION_FAILED");

        (await server.PostAsync(Body(hash))).AssertRefused(200, "PERSISTED_QUERY_NOT_FOUND");
    }

    [Theory]
    [InlineData("1")]
    [InlineData("{}")]
    [InlineData("{\"version\":2,\"sha256Hash\":\"0000000000000000000000000000000000000000000000000000000000000000\"}")]
    [InlineData("{\"version\":1,\"sha256Hash\":\"0\"}")]
    [InlineData("{\"version\":1,\"sha256Hash\":\"x000000000000000000000000000000000000000000000000000000000000000\"}")]
    [InlineData("{\"version\":1,\"sha256Hash\":7}")]
    public async Task An_extension_of_another_form_is_refused(string extension)
    {
        await using var server = await RunningServer.StartAsync();

        var refusal = (await server.PostAsync($"{{\"query\":\"{{ __typename }}\",\"extensions\":{{\"persistedQuery\":{extension}}}}}")).AssertRefused(400, "BAD_REQUEST");

        Assert.Contains("64 hexadecimal digits", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_so_many_bytes_are_kept_and_the_document_unused_for_longest_goes_first()
    {
        var documents = new PersistedDocuments(maxBytes: 10);
        documents.Add("a", new byte[4]);
        documents.Add("b", new byte[4]);
        documents.Find("a");

        documents.Add("c", new byte[4]);

        Assert.NotNull(documents.Find("a"));
        Assert.Null(documents.Find("b"));
        Assert.NotNull(documents.Find("c"));
    }

    [Fact]
    public void A_document_larger_than_all_that_may_be_kept_drives_none_out()
    {
        var documents = new PersistedDocuments(maxBytes: 10);
        documents.Add("a", new byte[10]);

        documents.Add("b", new byte[11]);

        Assert.NotNull(documents.Find("a"));
        Assert.Null(documents.Find("b"));
    }

    private static string Extension(string hash) => $"{{\"persistedQuery\":{{\"version\":1,\"sha256Hash\":\"{hash}\"}}}}";

    private static string Body(string hash, string? document = null) =>
        $"{{{(document is null ? string.Empty : $"\"query\":\"{document}\",")}\"extensions\":{Extension(hash)}}}";
}
