using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Plan;

/// <summary>
/// The opaque text of a place in a list: the values of its order and its ids, with a checksum over them, the field and the order. It stays
/// right when rows are added or removed, since it names a place and not a number.
/// </summary>
public static class Cursor
{
    private const int ChecksumBytes = 8;

    /// <summary>The cursor of a place.</summary>
    /// <param name="scope">What the cursor belongs to: the field and the order.</param>
    /// <param name="key">The place.</param>
    public static string Encode(string scope, CursorKey key)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartArray();
            foreach (var value in key.Values)
                JsonSerializer.Serialize(writer, value, value?.GetType() ?? typeof(object));
            writer.WriteStringValue(key.NodeId);
            writer.WriteStringValue(key.LinkId);
            writer.WriteEndArray();
        }

        var bytes = new byte[ChecksumBytes + json.WrittenCount];
        json.WrittenSpan.CopyTo(bytes.AsSpan(ChecksumBytes));
        Checksum(scope, json.WrittenSpan).CopyTo(bytes, 0);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The place that a cursor names.</summary>
    /// <param name="cursor">The cursor.</param>
    /// <param name="scope">What it must belong to.</param>
    /// <param name="sort">The keys of the order, which say what its values are.</param>
    /// <returns>Null when it was changed, or belongs to another field or order.</returns>
    public static CursorKey? Decode(string cursor, string scope, IReadOnlyList<SortKey> sort)
    {
        if (!Base64Url.IsValid(cursor))
            return null;
        var bytes = Base64Url.DecodeFromChars(cursor);
        if (bytes.Length <= ChecksumBytes)
            return null;
        var json = bytes.AsSpan(ChecksumBytes);
        if (!bytes.AsSpan(0, ChecksumBytes).SequenceEqual(Checksum(scope, json)))
            return null;

        try
        {
            using var document = JsonDocument.Parse(bytes.AsMemory(ChecksumBytes));
            var items = document.RootElement.EnumerateArray().ToArray();
            return items.Length != sort.Count + 2 || items[^2].GetString() is not { } nodeId || items[^1].GetString() is not { } linkId
                ? null
                : new CursorKey([.. sort.Select((key, index) => Read(items[index], key.Column.Kind))], nodeId, linkId);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            // Someone worked out a checksum for what Encode never wrote.
            return null;
        }
    }

    private static object? Read(JsonElement value, ColumnKind kind) => value.ValueKind == JsonValueKind.Null ? null : kind switch
    {
        ColumnKind.Integer => value.GetInt32(),
        ColumnKind.Float => value.GetDouble(),
        ColumnKind.Boolean => value.GetBoolean(),
        _ => value.GetString(),
    };

    // Not a secret: it keeps a mistaken cursor from giving a wrong page, and a cursor grants nothing.
    private static byte[] Checksum(string scope, ReadOnlySpan<byte> json)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(scope));
        hash.AppendData("\n"u8);
        hash.AppendData(json);
        return hash.GetHashAndReset()[..ChecksumBytes];
    }
}
