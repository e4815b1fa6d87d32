using System.Runtime.InteropServices;
using GovernanceGraph.Graph.Store.Embedded.Indexes;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>The links of one type at one end, by the other end's id, then by their own. Enumerated without allocation.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct LinkSpan
{
    private readonly LinkEntry[]? _entries;
    private readonly OrderedItems<LinkEntry>? _items;
    private readonly Hub? _hub;
    private readonly int _type;
    private readonly int _start;

    /// <summary>Links that lie together.</summary>
    public LinkSpan(LinkEntry[] entries, int start, int count)
    {
        _entries = entries;
        _start = start;
        Count = count;
    }

    /// <summary>Links that are kept in a tree.</summary>
    public LinkSpan(OrderedItems<LinkEntry> items)
    {
        _items = items;
        Count = items.Count;
    }

    /// <summary>The links of a hub, which lie apart.</summary>
    public LinkSpan(OrderedItems<LinkEntry> items, Hub hub, int type)
        : this(items)
    {
        _hub = hub;
        _type = type;
    }

    private LinkSpan(in LinkSpan span, int start, int end)
    {
        this = span;
        _start += start;
        Count = end - start;
    }

    public int Count { get; }

    /// <summary>The link at a place; to walk over many, enumerate.</summary>
    public LinkEntry this[int index] => _items is null ? _entries![_start + index] : _items[_start + index];

    public Enumerator GetEnumerator() => new(this);

    /// <summary>The links from a place on that lie in a row in memory; at least one where the place is one of the span's.</summary>
    public ReadOnlySpan<LinkEntry> From(int index)
    {
        if (_items is null)
            return _entries.AsSpan(_start + index, Count - index);
        var leaf = _items.LeafAt(_start + index, out var start);
        var part = leaf.AsSpan(_start + index - start);
        return part[..Math.Min(part.Length, Count - index)];
    }

    /// <summary>The stretches whose other ends have one label; none where they are not known, and every link is to be looked at.</summary>
    public ReadOnlySpan<LabelRun> Runs(PagedArray<NodeGroup> groups) => _hub is null ? default : _hub.Runs(_type, groups);

    /// <summary>The links of a stretch.</summary>
    public LinkSpan Part(LabelRun run) => new(this, run.Start, run.End);

    /// <summary>How many links lie before a place.</summary>
    public int Rank<TPlace>(in TPlace place)
        where TPlace : struct, IOrderPlace<LinkEntry>, allows ref struct
    {
        if (_items is not null)
            return _items.Rank(place);
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (place.CompareTo(_entries![_start + middle]) > 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Walks over the links.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal struct Enumerator
    {
        private readonly OrderedItems<LinkEntry>? _items;
        private readonly int _end;
        private LinkEntry[]? _part;
        private int _partStart;
        private int _index;

        internal Enumerator(LinkSpan span)
        {
            _items = span._items;
            _end = span._start + span.Count;
            _part = span._entries;
            _index = span._start - 1;
        }

        public readonly LinkEntry Current => _part![_index - _partStart];

        public bool MoveNext()
        {
            if (++_index >= _end)
                return false;
            if (_items is not null && (_part is null || _index - _partStart >= _part.Length))
                _part = _items.LeafAt(_index, out _partStart);
            return true;
        }
    }
}
