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

    /// <summary>Walks over the links, those that lie in one array at a time.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal struct Enumerator(LinkSpan span)
    {
        private readonly LinkSpan _span = span;
        private LinkEntry[] _part = [];
        private int _passed;
        private int _index = -1;
        private int _end;

        public readonly LinkEntry Current => _part[_index];

        public bool MoveNext() => ++_index < _end || BeginPart();

        private bool BeginPart()
        {
            if (_passed >= _span.Count)
                return false;
            var place = _span._start + _passed;
            var partStart = 0;
            _part = _span._items is null ? _span._entries! : _span._items.LeafAt(place, out partStart);
            _index = place - partStart;
            _end = Math.Min(_part.Length, _index + _span.Count - _passed);
            _passed += _end - _index;
            return true;
        }
    }
}
