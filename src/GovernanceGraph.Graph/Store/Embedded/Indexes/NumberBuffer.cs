using System.Buffers;

namespace GovernanceGraph.Graph.Store.Embedded.Indexes;

/// <summary>A growing list of numbers in rented memory.</summary>
internal sealed class NumberBuffer : IDisposable
{
    private const int SmallestRent = 64;

    private int[] _numbers = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The numbers.</summary>
    public Span<int> Span => _numbers.AsSpan(0, Count);

    /// <summary>Adds a number.</summary>
    public void Add(int number)
    {
        if (Count == _numbers.Length)
            Grow(Count + 1);
        _numbers[Count++] = number;
    }

    /// <summary>Makes room for more numbers at the end, which the caller fills.</summary>
    public Span<int> Append(int count)
    {
        if (Count + count > _numbers.Length)
            Grow(Count + count);
        Count += count;
        return _numbers.AsSpan(Count - count, count);
    }

    /// <summary>Keeps the first numbers only.</summary>
    public void Truncate(int count) => Count = Math.Min(Count, count);

    /// <summary>Orders the numbers from a place on and keeps each of these once.</summary>
    public void SortDistinct(int start = 0)
    {
        var part = _numbers.AsSpan(start, Count - start);
        if (part.Length < 2)
            return;
        part.Sort();
        var kept = 1;
        for (var i = 1; i < part.Length; i++)
        {
            if (part[i] != part[i - 1])
                part[kept++] = part[i];
        }

        Count = start + kept;
    }

    /// <summary>Keeps what is also among other numbers; both are ordered.</summary>
    public void IntersectWith(ReadOnlySpan<int> others)
    {
        var kept = 0;
        foreach (var number in Span)
        {
            var place = others.BinarySearch(number);
            others = others[(place < 0 ? ~place : place)..];
            if (place >= 0)
                _numbers[kept++] = number;
        }

        Count = kept;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_numbers.Length > 0)
            ArrayPool<int>.Shared.Return(_numbers);
        _numbers = [];
        Count = 0;
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<int>.Shared.Rent(Math.Max(Math.Max(needed, SmallestRent), 2 * _numbers.Length));
        Span.CopyTo(larger);
        if (_numbers.Length > 0)
            ArrayPool<int>.Shared.Return(_numbers);
        _numbers = larger;
    }
}
