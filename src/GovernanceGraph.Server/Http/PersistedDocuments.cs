using System.Security.Cryptography;

namespace GovernanceGraph.Server.Http;

/// <summary>
/// Documents that clients may name by their SHA-256 instead of sending them again. Only those that could be executed are kept, and only so
/// many bytes; the one unused for longest goes first.
/// </summary>
internal sealed class PersistedDocuments(long maxBytes)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _byHash = [];
    private readonly LinkedList<Entry> _byUse = [];
    private long _bytes;

    /// <summary>The SHA-256 of a document, in the hexadecimal digits that clients send.</summary>
    public static string HashOf(ReadOnlySpan<byte> document) => Convert.ToHexStringLower(SHA256.HashData(document));

    /// <summary>The document kept under a hash, or null.</summary>
    public byte[]? Find(string hash)
    {
        lock (_lock)
        {
            if (!_byHash.TryGetValue(hash, out var entry))
                return null;
            _byUse.Remove(entry);
            _byUse.AddLast(entry);
            return entry.Value.Document;
        }
    }

    /// <summary>Keeps a copy of a document under its hash.</summary>
    public void Add(string hash, ReadOnlySpan<byte> document)
    {
        lock (_lock)
        {
            if (document.Length > maxBytes || _byHash.ContainsKey(hash))
                return;
            _byHash.Add(hash, _byUse.AddLast(new Entry(hash, document.ToArray())));
            _bytes += document.Length;
            while (_bytes > maxBytes)
                RemoveOldest();
        }
    }

    private void RemoveOldest()
    {
        var oldest = _byUse.First!.Value;
        _byUse.RemoveFirst();
        _byHash.Remove(oldest.Hash);
        _bytes -= oldest.Document.Length;
    }

    private sealed record Entry(string Hash, byte[] Document);
}
