using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace GovernanceGraph.Graph.Operations;

/// <summary>
/// Documents by the SHA-256 of their bytes, so that one seen before is neither parsed nor validated again. Bounded: when it is full, the half
/// that was not used since the last sweep, or the older half, goes.
/// </summary>
internal sealed class DocumentCache(int capacity)
{
    private readonly ConcurrentDictionary<UInt256, Entry> _entries = new();
    private readonly Lock _sweeping = new();
    private long _clock;

    public int Count => _entries.Count;

    public PreparedDocument? Find(ReadOnlySpan<byte> document)
    {
        if (!_entries.TryGetValue(UInt256.HashOf(document), out var entry))
            return null;
        entry.LastUsed = Interlocked.Increment(ref _clock);
        return entry.Document;
    }

    public void Add(ReadOnlySpan<byte> document, PreparedDocument prepared)
    {
        if (_entries.Count >= capacity)
            Sweep();
        _entries[UInt256.HashOf(document)] = new Entry(prepared) { LastUsed = Interlocked.Increment(ref _clock) };
    }

    private void Sweep()
    {
        lock (_sweeping)
        {
            if (_entries.Count < capacity)
                return;
            foreach (var (key, _) in _entries.ToArray().OrderBy(item => item.Value.LastUsed).Take(capacity / 2 + 1))
                _entries.TryRemove(key, out _);
        }
    }

    private sealed class Entry(PreparedDocument document)
    {
        public PreparedDocument Document => document;

        public long LastUsed { get; set; }
    }

    // The 32 bytes of a hash as a key that needs no allocation.
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct UInt256(UInt128 High, UInt128 Low)
    {
        public static UInt256 HashOf(ReadOnlySpan<byte> bytes)
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(bytes, hash);
            return new UInt256(
                System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash),
                System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));
        }
    }
}
