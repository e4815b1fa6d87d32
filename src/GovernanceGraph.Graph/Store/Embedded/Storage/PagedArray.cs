using System.Runtime.CompilerServices;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>
/// An array that keeps its older versions: three levels of 64, of which a change copies one path and no more, however long the array is.
/// Whoever writes passes an owner: what that owner has copied already, it changes in place until it lets go of it.
/// </summary>
internal sealed class PagedArray<T>
{
    private const int Bits = 6;
    private const int Width = 1 << Bits;
    private const int Mask = Width - 1;

    private readonly object? _owner;
    private Page[] _top;

    private PagedArray(object? owner, Page[] top, int count)
    {
        _owner = owner;
        _top = top;
        Count = count;
    }

    /// <summary>The array without an element.</summary>
    public static PagedArray<T> Empty { get; } = new(null, [], 0);

    public int Count { get; private set; }

    public T this[int index] => _top[index >> (2 * Bits)].Chunks[(index >> Bits) & Mask].Items[index & Mask];

    /// <summary>The array with the element replaced, or added where <paramref name="index"/> is <see cref="Count"/>.</summary>
    public PagedArray<T> With(int index, T value, object owner)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, Count);
        var array = ReferenceEquals(_owner, owner) ? this : new PagedArray<T>(owner, [.. _top], Count);
        array.Set(index, value, owner);
        return array;
    }

    private void Set(int index, T value, object owner)
    {
        var place = index >> (2 * Bits);
        if (place == _top.Length)
            _top = [.. _top, new Page(owner)];
        var page = _top[place];
        if (!ReferenceEquals(page.Owner, owner))
            _top[place] = page = page.CopyFor(owner);

        ref var chunk = ref page.Chunks[(index >> Bits) & Mask];
        if (chunk is null)
            chunk = new Chunk(owner);
        else if (!ReferenceEquals(chunk.Owner, owner))
            chunk = chunk.CopyFor(owner);
        chunk.Items[index & Mask] = value;
        Count = Math.Max(Count, index + 1);
    }

    [InlineArray(Width)]
    private struct Chunks
    {
        private Chunk _first;
    }

    [InlineArray(Width)]
    private struct Items
    {
        private T _first;
    }

    private sealed class Page(object owner)
    {
        public readonly object Owner = owner;
        public Chunks Chunks;

        public Page CopyFor(object owner) => new(owner) { Chunks = Chunks };
    }

    private sealed class Chunk(object owner)
    {
        public readonly object Owner = owner;
        public Items Items;

        public Chunk CopyFor(object owner) => new(owner) { Items = Items };
    }
}
