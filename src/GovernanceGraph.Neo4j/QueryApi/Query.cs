using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GovernanceGraph.Neo4j.QueryApi;

/// <summary>A statement with its parameters, as it is asked.</summary>
/// <param name="Statement">The Cypher.</param>
/// <param name="Parameters">One JSON object in UTF-8, without white space around it; none of its keys is <see cref="MarkerParameter"/>.</param>
/// <param name="IsRead">Whether it only reads, which Neo4j then holds it to.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Query(string Statement, ReadOnlyMemory<byte> Parameters, bool IsRead)
{
    /// <summary>The parameter by which a statement that runs is found again, in order to end it.</summary>
    public const string MarkerParameter = "marker";

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>A query without parameters.</summary>
    public Query(string statement, bool isRead)
        : this(statement, "{}"u8.ToArray(), isRead)
    {
    }

    /// <summary>Writes the body of a request.</summary>
    /// <param name="body">Where it is appended.</param>
    /// <param name="marker">The value of the marker: letters, digits and hyphens.</param>
    /// <param name="bookmarks">The writes that it must see.</param>
    public void Write(PooledBytes body, ReadOnlySpan<byte> marker, ReadOnlySpan<string> bookmarks)
    {
        body.Write("{\"parameters\":{\"marker\":\""u8);
        body.Write(marker);
        var isEmpty = Parameters.Length <= 2;
        body.Write(isEmpty ? "\""u8 : "\","u8);
        body.Write(Parameters.Span[1..]);
        body.Write(IsRead ? ",\"accessMode\":\"Read\",\"statement\":"u8 : ",\"accessMode\":\"Write\",\"statement\":"u8);
        using (var json = new Utf8JsonWriter(body, Json))
            json.WriteStringValue(Statement);
        if (bookmarks.Length > 0)
        {
            body.Write(",\"bookmarks\":"u8);
            using var json = new Utf8JsonWriter(body, Json);
            json.WriteStartArray();
            foreach (var bookmark in bookmarks)
                json.WriteStringValue(bookmark);
            json.WriteEndArray();
        }

        body.Write("}"u8);
    }
}
