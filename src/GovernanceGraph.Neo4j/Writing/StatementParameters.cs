using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GovernanceGraph.Neo4j.Writing;

/// <summary>The parameters of a statement as the Query API takes them: one JSON object.</summary>
internal static class StatementParameters
{
    // They stand in the body of a request, never in a page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The parameters of a statement that has none.</summary>
    public static ReadOnlyMemory<byte> None { get; } = "{}"u8.ToArray();

    /// <summary>The object whose properties are written by a function.</summary>
    public static ReadOnlyMemory<byte> Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
