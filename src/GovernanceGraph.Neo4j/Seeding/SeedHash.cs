using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Neo4j.Seeding;

/// <summary>Tells what a seed gives from what is stored, without reading more than a hash of it: all that is stored goes into it but the revision.</summary>
internal sealed class SeedHash(GraphSchema schema)
{
    private const int HashBytes = 16;

    private readonly ArrayBufferWriter<byte> _buffer = new();

    /// <summary>The hash of a node: of its label and what is stored of it.</summary>
    public string Of(GraphNode node) => Of(json =>
    {
        json.WriteStringValue(node.Label.Name);
        StoredProperties.Write(json, node, revision: 0);
    });

    /// <summary>The hash of a link: of its type, its ends and what is stored of it.</summary>
    public string Of(GraphLink link) => Of(json =>
    {
        json.WriteStringValue(link.Type.Name);
        json.WriteStringValue(link.From);
        json.WriteStringValue(link.To);
        StoredProperties.Write(json, link, schema.LinkLayout, revision: 0);
    });

    /// <summary>What tells a seed from another: a hash over those of all that it gives.</summary>
    public string Of(ChangeSet seed)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in seed.Nodes.Select(Of).Concat(seed.Links.Select(Of)))
            hash.AppendData(Encoding.ASCII.GetBytes(part));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, HashBytes));
    }

    private string Of(Action<Utf8JsonWriter> write)
    {
        _buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_buffer))
        {
            json.WriteStartArray();
            write(json);
            json.WriteEndArray();
        }

        return Convert.ToBase64String(SHA256.HashData(_buffer.WrittenSpan).AsSpan(0, HashBytes));
    }
}
