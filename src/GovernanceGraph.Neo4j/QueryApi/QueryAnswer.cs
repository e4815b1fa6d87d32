using System.Text.Json;

namespace GovernanceGraph.Neo4j.QueryApi;

/// <summary>
/// The whole answer to a statement, as UTF-8 JSON: <c>{"data":{"fields":[…],"values":[[…],…]},…}</c>. It has no errors: those were looked at
/// first. The bytes are used again once it is disposed of.
/// </summary>
internal sealed class QueryAnswer(PooledBytes body, int valuesAt) : IDisposable
{
    /// <summary>The body.</summary>
    public ReadOnlyMemory<byte> Utf8 => body.Written;

    /// <summary>Where the list of rows begins in it, each a list of the fields' values.</summary>
    public int ValuesAt => valuesAt;

    /// <summary>The rows as a document, for answers that are small.</summary>
    public JsonDocument ReadValues()
    {
        var reader = new Utf8JsonReader(Utf8.Span[valuesAt..]);
        return JsonDocument.ParseValue(ref reader);
    }

    public void Dispose() => body.Dispose();
}
