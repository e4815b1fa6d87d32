namespace GovernanceGraph.Neo4j.Reading;

/// <summary>The rows of one place in one answer, and the ways to them: from the rows above, or by id.</summary>
internal sealed class PlaceRows
{
    private const int MostCompared = 4;

    private AnswerCells? _cells;
    private Place? _place;
    private int _start;

    // Of every row above, where its rows begin in the two arrays that follow; one more than there are rows above.
    private int[] _first = new int[16];
    private int[] _rows = new int[16];
    private int[] _links = new int[16];
    private int[] _parents = new int[16];
    private int[] _pages = new int[16];
    private int[]? _buckets;
    private int _linkCount;

    public int Count { get; private set; }

    /// <summary>Takes up the rows of an answer.</summary>
    /// <param name="cells">The answer.</param>
    /// <param name="list">The list of rows in it.</param>
    /// <param name="place">The place.</param>
    /// <param name="parents">How many rows there are above.</param>
    public void Load(AnswerCells cells, int list, Place place, int parents)
    {
        (_cells, _place) = (cells, place);
        (_start, Count) = (cells[list].Start, cells[list].Length);
        _buckets = null;
        _linkCount = 0;
        if (place.Access == PlaceAccess.ByParent)
            Join(parents);
    }

    /// <summary>Takes up where the pages of the rows above lie; a row above that has none has an empty list.</summary>
    public void LoadPages(int list, int parents)
    {
        if (_pages.Length < parents)
            _pages = new int[Math.Max(parents, 2 * _pages.Length)];
        Array.Fill(_pages, -1, 0, parents);
        ref readonly var pages = ref _cells![list];
        for (var i = 0; i < pages.Length; i++)
        {
            var page = _cells[pages.Start + i].Start;
            _pages[_cells.Integer(page)] = page + 1;
        }
    }

    /// <summary>The cells that say where the page of a row above lies; -1 where its list is empty.</summary>
    public int PageCells(int parent) => _pages[parent];

    /// <summary>Which part of its list the rows below a row above are.</summary>
    /// <param name="parent">The row above; 0 for the root.</param>
    /// <param name="count">How many rows there are.</param>
    public ListPart Page(int parent, int count)
    {
        if (_place!.PagesField < 0)
            return new ListPart(count, count, HasPrevious: false, HasNext: false);
        var page = PageCells(parent);
        return page < 0 ? default : new ListPart(
            (int)_cells!.Integer(page), (int)_cells.Integer(page + 1), _cells[page + 2].Kind == CellKind.True, _cells[page + 3].Kind == CellKind.True);
    }

    /// <summary>How many links lead here.</summary>
    public int LinkCount => _linkCount;

    /// <summary>The first cell of a row.</summary>
    public int Cells(int row) => _cells![_start + row].Start;

    /// <summary>Where the rows of a row above begin, and how many they are.</summary>
    public (int First, int Count) Below(int parent) => (_first[parent], _first[parent + 1] - _first[parent]);

    /// <summary>The row at a position of those that <see cref="Below"/> told.</summary>
    public int Row(int position) => _rows[position];

    /// <summary>The first cell of the link at a position of those that <see cref="Below"/> told.</summary>
    public int Link(int position) => _links[position];

    /// <summary>The row of the node with an id, or -1.</summary>
    public int Find(ReadOnlySpan<byte> id)
    {
        if (Count > MostCompared)
            return FindByHash(id);
        for (var row = 0; row < Count; row++)
        {
            if (Id(row).SequenceEqual(id))
                return row;
        }

        return -1;
    }

    private ReadOnlySpan<byte> Id(int row) => _cells!.Bytes(Cells(row) + _place!.IdCell);

    private void Join(int parents)
    {
        if (_first.Length < parents + 1)
            _first = new int[Math.Max(parents + 1, 2 * _first.Length)];
        Array.Clear(_first, 0, parents + 1);
        CollectLinks();
        for (var i = 0; i < _linkCount; i++)
            _first[_parents[i] + 1]++;
        for (var i = 0; i < parents; i++)
            _first[i + 1] += _first[i];
        if (_place!.PagesField >= 0)
            PutInPages();
        else
            PutInOrder(parents);
    }

    // Rows and links in the order of the answer, each with the row above that it belongs to.
    private void CollectLinks()
    {
        _linkCount = 0;
        for (var row = 0; row < Count; row++)
        {
            ref readonly var links = ref _cells![Cells(row) + _place!.LinksCell];
            for (var i = 0; i < links.Length; i++)
            {
                if (_linkCount == _rows.Length)
                    Grow();
                var link = links.Start + i;
                if (_cells[link].Kind == CellKind.List)
                    link = _cells[link].Start;
                _rows[_linkCount] = row;
                _links[_linkCount] = link;
                _parents[_linkCount++] = (int)_cells.Integer(link);
            }
        }
    }

    private void PutInPages()
    {
        var (rows, links) = (_rows.AsSpan(0, _linkCount).ToArray(), _links.AsSpan(0, _linkCount).ToArray());
        for (var i = 0; i < _linkCount; i++)
        {
            var position = _first[_parents[i]] + (int)_cells!.Integer(links[i] + 1);
            (_rows[position], _links[position]) = (rows[i], links[i]);
        }
    }

    private void PutInOrder(int parents)
    {
        // With one row above the order is right already, but for links side by side.
        if (parents > 1)
        {
            var (rows, links) = (_rows.AsSpan(0, _linkCount).ToArray(), _links.AsSpan(0, _linkCount).ToArray());
            var next = _first.AsSpan(0, parents).ToArray();
            for (var i = 0; i < _linkCount; i++)
            {
                var position = next[_parents[i]]++;
                (_rows[position], _links[position]) = (rows[i], links[i]);
            }
        }

        if (_place!.LinkIdCell < 0)
            return;
        for (var parent = 0; parent < parents; parent++)
            SortParallelLinks(_first[parent], _first[parent + 1]);
    }

    // Rows come in their order; links that lead to the same node follow one another, and are ordered by their ids.
    private void SortParallelLinks(int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            for (var j = i; j > start && _rows[j - 1] == _rows[j] && LinkId(j - 1).SequenceCompareTo(LinkId(j)) > 0; j--)
                (_links[j - 1], _links[j]) = (_links[j], _links[j - 1]);
        }
    }

    private ReadOnlySpan<byte> LinkId(int position) => _cells!.Bytes(_links[position] + _place!.LinkIdCell);

    private void Grow()
    {
        Array.Resize(ref _rows, 2 * _rows.Length);
        Array.Resize(ref _links, _rows.Length);
        Array.Resize(ref _parents, _rows.Length);
    }

    private int FindByHash(ReadOnlySpan<byte> id)
    {
        var buckets = _buckets ??= Hashed();
        for (var at = Hash(id) & (buckets.Length - 1); buckets[at] > 0; at = (at + 1) & (buckets.Length - 1))
        {
            if (Id(buckets[at] - 1).SequenceEqual(id))
                return buckets[at] - 1;
        }

        return -1;
    }

    private int[] Hashed()
    {
        var buckets = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(2 * Count))];
        for (var row = 0; row < Count; row++)
        {
            var at = Hash(Id(row)) & (buckets.Length - 1);
            while (buckets[at] > 0)
                at = (at + 1) & (buckets.Length - 1);
            buckets[at] = row + 1;
        }

        return buckets;
    }

    private static int Hash(ReadOnlySpan<byte> id)
    {
        var hash = default(HashCode);
        hash.AddBytes(id);
        return hash.ToHashCode();
    }
}
