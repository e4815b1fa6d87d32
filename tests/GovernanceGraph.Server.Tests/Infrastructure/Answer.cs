using System.Text.Json.Nodes;
using Xunit;

namespace GovernanceGraph.Server.Tests.Infrastructure;

/// <summary>What a server answered.</summary>
internal sealed class Answer
{
    private Answer(int status, string? contentType, IReadOnlyDictionary<string, string> headers, byte[] bytes)
    {
        Status = status;
        ContentType = contentType;
        Headers = headers;
        Bytes = bytes;
    }

    /// <summary>The status.</summary>
    public int Status { get; }

    /// <summary>The media type, without its parameters.</summary>
    public string? ContentType { get; }

    /// <summary>The headers, those of the content included.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body.</summary>
    public byte[] Bytes { get; }

    /// <summary>The body as text.</summary>
    public string Text => System.Text.Encoding.UTF8.GetString(Bytes);

    /// <summary>The body as JSON.</summary>
    public JsonObject Body => JsonNode.Parse(Bytes)!.AsObject();

    /// <summary>The value of <c>data</c>; null when there is none.</summary>
    public JsonNode? Data => Body["data"];

    /// <summary>The message of the only error.</summary>
    public string Message => (string)OnlyError["message"]!;

    /// <summary>The code of the only error.</summary>
    public string Code => (string)OnlyError["extensions"]!["code"]!;

    private JsonNode OnlyError => Assert.Single(Body["errors"]!.AsArray())!;

    /// <summary>Reads a response to its end.</summary>
    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            headers,
            await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Asserts that the request was refused with one error, in the form of the protocol, and returns its message.</summary>
    public string AssertRefused(int status, string code)
    {
        Assert.True(Status == status, $"Status {Status}, not {status}: {Text}");
        Assert.Equal(code, Code);
        Assert.False(Body.ContainsKey("data"));
        Assert.Equal(Headers["X-Request-Id"], (string?)Body["extensions"]!["requestId"]);
        return Message;
    }

    /// <summary>Asserts that the operation was executed and every field was answered, and returns <c>data</c>.</summary>
    public JsonNode AssertAnswered()
    {
        Assert.True(Status == 200 && !Body.ContainsKey("errors"), $"Status {Status}: {Text}");
        return Data!;
    }
}
