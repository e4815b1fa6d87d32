using System.Runtime.InteropServices;
using GovernanceGraph.Graph.Store.Embedded.Indexes;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>The links of one type at one end, by the other end's id, then by their own. Enumerated without allocation.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct LinkSpan
{
    private readonly LinkEntry[]? _entries;
    private readonly OrderedItems<LinkEntry>? _hub;
    private readonly int _start;

    /// <summary>Links that lie together.</summary>
    public LinkSpan(LinkEntry[] entries, int start, int count)
    {
        _entries = entries;
        _start = start;
        Count = count;
    }

    /// <summary>The links of a hub, which lie apart.</summary>
    public LinkSpan(OrderedItems<LinkEntry> hub)
    {
        _hub = hub;
        Count = hub.Count;
    }

    public int Count { get; }

    /// <summary>The link at a place; to walk over many, enumerate.</summary>
    public LinkEntry this[int index] => _hub is null ? _entries![_start + index] : _hub[index];

    public Enumerator GetEnumerator() => new(this);

    /// <summary>How many links lie before a place.</summary>
    public int Rank<TPlace>(in TPlace place)
        where TPlace : struct, IOrderPlace<LinkEntry>, allows ref struct
    {
        if (_hub is not null)
            return _hub.Rank(place);
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
        private readonly OrderedItems<LinkEntry>? _hub;
        private readonly int _count;
        private LinkEntry[]? _part;
        private int _partStart;
        private int _index = -1;

        internal Enumerator(LinkSpan span)
        {
            _hub = span._hub;
            _count = span.Count;
            _part = span._entries;
            _partStart = -span._start;
        }

        public readonly LinkEntry Current => _part![_index - _partStart];

        public bool MoveNext()
        {
            if (++_index >= _count)
                return false;
            if (_hub is not null && (_part is null || _index - _partStart >= _part.Length))
                _part = _hub.LeafAt(_index, out _partStart);
            return true;
        }
    }
}
