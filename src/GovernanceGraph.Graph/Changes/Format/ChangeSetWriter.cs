using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Changes.Format;

/// <summary>Writes the lines of a version.</summary>
internal sealed class ChangeSetWriter(Stream stream, GraphSchema schema)
{
    private const int ChangesInALine = 1000;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _line = new();

    public void Write(long version, ChangeSet changes)
    {
        var count = changes.RemovedLinks.Count + changes.RemovedNodes.Count + changes.Nodes.Count + changes.Links.Count;
        var parts = Math.Max(1, (count + ChangesInALine - 1) / ChangesInALine);
        var all = changes.RemovedLinks.Select(id => (object)("removedLink", id))
            .Concat(changes.RemovedNodes.Select(id => (object)("removedNode", id)))
            .Concat(changes.Nodes)
            .Concat(changes.Links)
            .Chunk(ChangesInALine)
            .DefaultIfEmpty([]);
        var part = 0;
        foreach (var chunk in all)
            WriteLine(version, ++part, parts, changes.Origin, chunk);
    }

    private void WriteLine(long version, int part, int parts, Origin origin, object[] changes)
    {
        _line.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_line, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", version);
            json.WriteNumber("part", part);
            json.WriteNumber("of", parts);
            json.WriteString("origin", origin == Origin.Seed ? "SEED" : "USER");
            json.WriteStartArray("changes");
            foreach (var change in changes)
            {
                json.WriteStartObject();
                Write(json, change);
                json.WriteEndObject();
            }

            // The brace that ends the object comes after the checksum.
            json.WriteEndArray();
        }

        _line.Write(LineChecksum.End(_line.WrittenSpan));
        _line.Write("\n"u8);
        stream.Write(_line.WrittenSpan);
    }

    private void Write(Utf8JsonWriter json, object change)
    {
        switch (change)
        {
            case GraphNode node:
                json.WriteString("node", node.Id);
                json.WriteString("label", node.Label.Name);
                WriteStatement(json, node.Revision, node.AttestedOn, node.Label.Layout, node.Values);
                break;
            case GraphLink link:
                json.WriteString("link", link.Id);
                json.WriteString("type", link.Type.Name);
                json.WriteString("from", link.From);
                json.WriteString("to", link.To);
                WriteStatement(json, link.Revision, link.AttestedOn, schema.LinkLayout, link.Values);
                break;
            case (string what, string id):
                json.WriteString(what, id);
                break;
        }
    }

    private static void WriteStatement(Utf8JsonWriter json, int revision, string[] attestedOn, PropertyLayout layout, object?[] values)
    {
        json.WriteNumber("revision", revision);
        json.WriteStartArray("attestedOn");
        foreach (var day in attestedOn)
            json.WriteStringValue(day);
        json.WriteEndArray();
        json.WriteStartObject("values");
        foreach (var column in layout.Columns)
        {
            if (values[column.Index] is { } value and not Array { Length: 0 } && column.Name != "id")
            {
                json.WritePropertyName(column.Name);
                WriteValue(json, value);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case Array list:
                json.WriteStartArray();
                foreach (var element in list)
                    WriteValue(json, element);
                json.WriteEndArray();
                break;
            default:
                throw new InvalidOperationException($"A column holds no {value.GetType().Name}.");
        }
    }
}
