using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace GovernanceGraph.Graph.Store.Embedded.Indexes;

/// <summary>
/// Orders many things by keys of bytes, in two parts where the second tells apart what has the same first one; what has the same key stays in
/// the order in which it came. The keys lie in one array: sorting follows no reference.
/// </summary>
internal sealed class KeySorter(int count)
{
    private readonly List<Entry> _entries = new(count);
    private byte[] _bytes = new byte[Math.Max(64, 16 * count)];
    private int _length;

    /// <summary>Adds the next thing.</summary>
    public void Add(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        while (_bytes.Length - _length < first.Length + second.Length)
            Array.Resize(ref _bytes, 2 * _bytes.Length);
        var start = _length;
        first.CopyTo(_bytes.AsSpan(start));
        second.CopyTo(_bytes.AsSpan(start + first.Length));
        _length += first.Length + second.Length;
        _entries.Add(new Entry(Head(first), start, first.Length, second.Length, _entries.Count));
    }

    /// <summary>Adds the next thing by a number in the order of which it goes.</summary>
    public void Add(ulong key) => _entries.Add(new Entry(key, 0, 0, 0, _entries.Count));

    /// <summary>Which thing comes at which place, by the order of adding.</summary>
    public IEnumerable<int> Sort()
    {
        var bytes = _bytes;
        CollectionsMarshal.AsSpan(_entries).Sort((x, y) => Compare(bytes, x, y));
        return _entries.Select(entry => entry.Index);
    }

    private static int Compare(byte[] bytes, in Entry x, in Entry y)
    {
        if (x.Head != y.Head)
            return x.Head < y.Head ? -1 : 1;
        var first = bytes.AsSpan(x.Start, x.First).SequenceCompareTo(bytes.AsSpan(y.Start, y.First));
        if (first != 0)
            return first;
        var second = bytes.AsSpan(x.Start + x.First, x.Second).SequenceCompareTo(bytes.AsSpan(y.Start + y.First, y.Second));
        return second != 0 ? second : x.Index - y.Index;
    }

    // The first bytes as a number: most comparisons need no more.
    private static ulong Head(ReadOnlySpan<byte> key)
    {
        if (key.Length >= sizeof(ulong))
            return BinaryPrimitives.ReadUInt64BigEndian(key);
        Span<byte> padded = stackalloc byte[sizeof(ulong)];
        padded.Clear();
        key.CopyTo(padded);
        return BinaryPrimitives.ReadUInt64BigEndian(padded);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(ulong Head, int Start, int First, int Second, int Index);
}
