using System.Numerics;
using GovernanceGraph.Graph.Plan;

namespace GovernanceGraph.Graph.Store.Embedded.Execution;

/// <summary>Cuts the page of a list: puts in order only what the page needs.</summary>
internal sealed class RowSorter
{
    // Long enough to tell most names apart.
    private const int PrefixBytes = 64;
    private const int MostKept = 16 * 1024;

    // More rows than this are cut by a heap to those that the page needs, before they are sorted.
    private const int ManyRows = 1_024;

    private readonly EmbeddedResult _result;
    private readonly RowOrder _order;
    private readonly Comparison<int> _compareRows;

    // The rows to be sorted, and the prefix of each; the places of rows are what is moved.
    private Row[] _rows = [];
    private byte[] _prefixes = [];
    private int[] _places = [];
    private ulong[] _keys = [];

    public RowSorter(EmbeddedResult result)
    {
        _result = result;
        _order = new RowOrder(result);
        _compareRows = CompareRows;
    }

    /// <summary>Cuts a page.</summary>
    /// <param name="sort">The keys of the order.</param>
    /// <param name="request">The part that is wanted.</param>
    /// <param name="isOrdered">Whether the rows are in order already.</param>
    /// <param name="page">The rows, and then the page.</param>
    public void Cut(IReadOnlyList<SortKey> sort, PageRequest request, bool isOrdered, ref ListPage page)
    {
        _order.Use(sort);
        var rows = _result.Rows.From(page.Start);
        var (start, end) = (0, rows.Length);
        if (request.After is not null || request.Before is not null)
        {
            Sort(rows, rows.Length, ref isOrdered);
            start = request.After is null ? 0 : CountUpTo(rows, request.After, isAfter: true);
            end = Math.Max(start, request.Before is null ? rows.Length : CountUpTo(rows, request.Before, isAfter: false));
        }

        if (request.Count is { } count)
        {
            if (request.Backwards)
                start = Math.Max(start, end - count);
            else
                end = Math.Min(end, start + count);
        }

        // From the start on, only the page need be in order.
        Sort(rows, request.Backwards ? rows.Length : end, ref isOrdered);
        page.First = page.Start + start;
        page.Length = end - start;
        page.HasPrevious = start > 0;
        page.HasNext = end < rows.Length;
    }

    /// <summary>Lets go of a buffer that grew large.</summary>
    public void Clear()
    {
        if (_rows.Length > MostKept)
            (_rows, _prefixes, _places, _keys) = ([], [], [], []);
    }

    // Rows are in order: those up to a place are found by halving.
    private int CountUpTo(ReadOnlySpan<Row> rows, CursorKey place, bool isAfter)
    {
        var (low, high) = (0, rows.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var order = _order.Compare(rows[middle], place);
            if (order < 0 || isAfter && order == 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private void Sort(Span<Row> rows, int needed, ref bool isOrdered)
    {
        if (isOrdered || rows.Length < 2)
            return;
        isOrdered = true;
        if (_rows.Length < rows.Length)
        {
            var room = Math.Max(256, (int)BitOperations.RoundUpToPowerOf2((uint)rows.Length));
            (_rows, _prefixes, _places, _keys) = (new Row[room], new byte[room * PrefixBytes], new int[room], new ulong[room]);
        }

        rows.CopyTo(_rows);
        var places = _places.AsSpan(0, rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            places[i] = i;
            _order.WritePrefix(rows[i], PrefixOf(i));
        }

        if (rows.Length > ManyRows && needed < rows.Length / 2)
            SelectFirst(places, needed);
        else
            needed = rows.Length;
        SortByPrefix(places[..needed], _keys.AsSpan(0, needed), known: 0);
        for (var i = 0; i < rows.Length; i++)
            rows[i] = _rows[places[i]];
    }

    // By the eight bytes with which the prefixes begin to differ, as numbers; rows that have the same by the eight that follow, and so on.
    private void SortByPrefix(Span<int> places, Span<ulong> keys, int known)
    {
        if (places.Length < 2)
            return;
        if (known > PrefixBytes - sizeof(ulong))
        {
            places.Sort(_compareRows);
            return;
        }

        var common = Math.Max(known, CommonLength(places));
        for (var i = 0; i < places.Length; i++)
            keys[i] = _order.KeyAt(PrefixOf(places[i]), common);
        keys.Sort(places);
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
                end++;
            SortByPrefix(places[start..end], keys[start..end], common + sizeof(ulong));
            start = end;
        }
    }

    private int CommonLength(ReadOnlySpan<int> places)
    {
        var common = PrefixBytes - sizeof(ulong);
        var first = PrefixOf(places[0]);
        foreach (var place in places)
            common = Math.Min(common, first.CommonPrefixLength(PrefixOf(place)));
        return common;
    }

    // A heap of the rows that come first so far, the last of them on top; every other row is compared with that one.
    private void SelectFirst(Span<int> rows, int count)
    {
        if (count == 0)
            return;
        for (var i = (count / 2) - 1; i >= 0; i--)
            SiftDown(rows, i, count);
        for (var i = count; i < rows.Length; i++)
        {
            if (Compare(rows[i], rows[0]) >= 0)
                continue;
            (rows[0], rows[i]) = (rows[i], rows[0]);
            SiftDown(rows, 0, count);
        }
    }

    private void SiftDown(Span<int> heap, int place, int count)
    {
        var row = heap[place];
        while (true)
        {
            var child = (2 * place) + 1;
            if (child >= count)
                break;
            if (child + 1 < count && Compare(heap[child + 1], heap[child]) > 0)
                child++;
            if (Compare(heap[child], row) <= 0)
                break;
            heap[place] = heap[child];
            place = child;
        }

        heap[place] = row;
    }

    private int Compare(int x, int y)
    {
        for (var place = 0; place < PrefixBytes; place += sizeof(ulong))
        {
            var order = _order.KeyAt(PrefixOf(x), place).CompareTo(_order.KeyAt(PrefixOf(y), place));
            if (order != 0)
                return order;
        }

        return CompareRows(x, y);
    }

    private int CompareRows(int x, int y) => _order.Compare(_rows[x], _rows[y]);

    private Span<byte> PrefixOf(int place) => _prefixes.AsSpan(place * PrefixBytes, PrefixBytes);
}
