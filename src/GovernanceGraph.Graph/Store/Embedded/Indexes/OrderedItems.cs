using System.Runtime.InteropServices;

namespace GovernanceGraph.Graph.Store.Embedded.Indexes;

/// <summary>
/// Items, such as numbers of nodes, in an order that those who ask know: a persistent B+tree with counts, so that places, ranks and counts
/// of ranges take the height of the tree. Immutable; a change copies one path, some kilobytes whatever the size.
/// </summary>
internal sealed class OrderedItems<T>
    where T : notnull
{
    /// <summary>How many items a leaf holds at most.</summary>
    public const int LeafCapacity = 128;

    private const int BranchCapacity = 64;

    // Room for what is inserted later, without which the first insertion into each leaf would split it.
    private const int BulkFill = LeafCapacity - 16;

    private readonly object _root;

    private OrderedItems(object root)
    {
        _root = root;
        Count = CountOf(root);
    }

    /// <summary>No item.</summary>
    public static OrderedItems<T> Empty { get; } = new(Array.Empty<T>());

    /// <summary>How many items there are.</summary>
    public int Count { get; }

    /// <summary>The item at a rank, from 0.</summary>
    public T this[int rank]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(rank);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(rank, Count);
            var leaf = LeafAt(rank, out var start);
            return leaf[rank - start];
        }
    }

    /// <summary>The tree of items that are in their order already.</summary>
    public static OrderedItems<T> Of(ReadOnlySpan<T> ordered)
    {
        if (ordered.IsEmpty)
            return Empty;
        var level = new List<object>((ordered.Length / BulkFill) + 1);
        for (var i = 0; i < ordered.Length; i += BulkFill)
            level.Add(ordered.Slice(i, Math.Min(BulkFill, ordered.Length - i)).ToArray());
        while (level.Count > 1)
        {
            var above = new List<object>((level.Count / BranchCapacity) + 1);
            for (var i = 0; i < level.Count; i += BranchCapacity)
                above.Add(Branch.Of(CollectionsMarshal.AsSpan(level).Slice(i, Math.Min(BranchCapacity, level.Count - i))));
            level = above;
        }

        return new OrderedItems<T>(level[0]);
    }

    /// <summary>How many items lie before a place.</summary>
    public int Rank<TPlace>(in TPlace place)
        where TPlace : struct, IOrderPlace<T>, allows ref struct
    {
        var (node, rank) = (_root, 0);
        while (node is Branch branch)
        {
            var child = CountBefore(branch.Firsts, place);
            child = Math.Max(0, child - 1);
            rank += branch.Start(child);
            node = branch.Children[child];
        }

        return rank + CountBefore((T[])node, place);
    }

    /// <summary>The items with one more, at a rank.</summary>
    public OrderedItems<T> InsertAt(int rank, T item)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rank);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rank, Count);
        var left = Insert(_root, rank, item, out var right);
        return new OrderedItems<T>(right is null ? left : Branch.Of([left, right]));
    }

    /// <summary>The items without the one at a rank.</summary>
    public OrderedItems<T> RemoveAt(int rank)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rank);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(rank, Count);
        var root = Remove(_root, rank);
        while (root is Branch { Children: [var only] })
            root = only;
        return new OrderedItems<T>(root);
    }

    /// <summary>The items with one more, at its place.</summary>
    public OrderedItems<T> Insert<TPlace>(T item, in TPlace place)
        where TPlace : struct, IOrderPlace<T>, allows ref struct => InsertAt(Rank(place), item);

    /// <summary>The items without one, which is found at its place.</summary>
    /// <exception cref="InvalidOperationException">It is not there: the order changed under the index.</exception>
    public OrderedItems<T> Remove<TPlace>(T item, in TPlace place)
        where TPlace : struct, IOrderPlace<T>, allows ref struct
    {
        var rank = Rank(place);
        return rank < Count && EqualityComparer<T>.Default.Equals(this[rank], item)
            ? RemoveAt(rank)
            : throw new InvalidOperationException($"{item} is not at its place in an index.");
    }

    /// <summary>Stands before the item at a rank: <see cref="ItemCursor{T}.MoveNext"/> goes to it, <see cref="ItemCursor{T}.MovePrevious"/> to the one before.</summary>
    public ItemCursor<T> From(int rank) => new(this, rank);

    /// <summary>Copies the items from a rank on.</summary>
    public void CopyTo(int rank, Span<T> items)
    {
        while (!items.IsEmpty)
        {
            var leaf = LeafAt(rank, out var start);
            var part = leaf.AsSpan(rank - start);
            part = part[..Math.Min(part.Length, items.Length)];
            part.CopyTo(items);
            items = items[part.Length..];
            rank += part.Length;
        }
    }

    /// <summary>The leaf that has the item at a rank, and the rank of its first item.</summary>
    internal T[] LeafAt(int rank, out int start)
    {
        var node = _root;
        start = 0;
        while (node is Branch branch)
        {
            var child = branch.ChildAt(rank - start);
            start += branch.Start(child);
            node = branch.Children[child];
        }

        return (T[])node;
    }

    private static int CountOf(object node) => node is Branch branch ? branch.Ends[^1] : ((T[])node).Length;

    private static int CountBefore<TPlace>(ReadOnlySpan<T> items, in TPlace place)
        where TPlace : struct, IOrderPlace<T>, allows ref struct
    {
        var (low, high) = (0, items.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (place.CompareTo(items[middle]) > 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static object Insert(object node, int rank, T item, out object? right)
    {
        right = null;
        if (node is not Branch branch)
        {
            var leaf = (T[])node;
            T[] longer = [.. leaf.AsSpan(0, rank), item, .. leaf.AsSpan(rank)];
            if (longer.Length <= LeafCapacity)
                return longer;
            right = longer[(longer.Length / 2)..];
            return longer[..(longer.Length / 2)];
        }

        var child = branch.ChildAt(Math.Min(rank, branch.Ends[^1] - 1));
        var changed = Insert(branch.Children[child], rank - branch.Start(child), item, out var split);
        return split is null ? branch.Replace(child, 1, [changed]) : branch.Replace(child, 1, [changed, split]).Halve(BranchCapacity, out right);
    }

    private static object Remove(object node, int rank)
    {
        if (node is not Branch branch)
        {
            var leaf = (T[])node;
            T[] shorter = [.. leaf.AsSpan(0, rank), .. leaf.AsSpan(rank + 1)];
            return shorter;
        }

        var child = branch.ChildAt(rank);
        var changed = Remove(branch.Children[child], rank - branch.Start(child));
        if (SizeOf(changed) == 0)
            return branch.Replace(child, 1, []);
        if (child + 1 < branch.Children.Length && Join(changed, branch.Children[child + 1]) is { } withNext)
            return branch.Replace(child, 2, [withNext]);
        if (child > 0 && Join(branch.Children[child - 1], changed) is { } withPrevious)
            return branch.Replace(child - 1, 2, [withPrevious]);
        return branch.Replace(child, 1, [changed]);
    }

    // Neighbours that fit into half of one are joined, so that what shrinks does not stay a tree of crumbs.
    private static object? Join(object left, object right) => (left, right) switch
    {
        (T[] x, T[] y) => x.Length + y.Length <= LeafCapacity / 2 ? (T[])[.. x, .. y] : null,
        (Branch x, Branch y) => x.Children.Length + y.Children.Length <= BranchCapacity / 2 ? Branch.Of([.. x.Children, .. y.Children]) : null,
        _ => throw new InvalidOperationException("Neighbours are of one height."),
    };

    private static int SizeOf(object node) => node is Branch branch ? branch.Children.Length : ((T[])node).Length;

    /// <summary>A node above others: the first item of each, by which one searches, and how many there are up to its end.</summary>
    private sealed class Branch(object[] children, T[] firsts, int[] ends)
    {
        public object[] Children => children;

        public T[] Firsts => firsts;

        public int[] Ends => ends;

        public static Branch Of(ReadOnlySpan<object> children)
        {
            var (firsts, ends, end) = (new T[children.Length], new int[children.Length], 0);
            for (var i = 0; i < children.Length; i++)
            {
                firsts[i] = FirstOf(children[i]);
                ends[i] = end += CountOf(children[i]);
            }

            return new Branch(children.ToArray(), firsts, ends);
        }

        public int Start(int child) => child == 0 ? 0 : ends[child - 1];

        /// <summary>The child that has the item at a rank.</summary>
        public int ChildAt(int rank)
        {
            var (low, high) = (0, ends.Length - 1);
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                if (ends[middle] <= rank)
                    low = middle + 1;
                else
                    high = middle;
            }

            return low;
        }

        /// <summary>The branch with other children in place of some.</summary>
        public Branch Replace(int start, int count, ReadOnlySpan<object> by)
        {
            var length = children.Length - count + by.Length;
            var (newChildren, newFirsts, newEnds) = (new object[length], new T[length], new int[length]);
            children.AsSpan(0, start).CopyTo(newChildren);
            firsts.AsSpan(0, start).CopyTo(newFirsts);
            ends.AsSpan(0, start).CopyTo(newEnds);
            var end = Start(start);
            for (var i = 0; i < by.Length; i++)
            {
                newChildren[start + i] = by[i];
                newFirsts[start + i] = FirstOf(by[i]);
                newEnds[start + i] = end += CountOf(by[i]);
            }

            children.AsSpan(start + count).CopyTo(newChildren.AsSpan(start + by.Length));
            firsts.AsSpan(start + count).CopyTo(newFirsts.AsSpan(start + by.Length));
            var shift = end - ends[start + count - 1];
            for (var i = start + count; i < ends.Length; i++)
                newEnds[i - count + by.Length] = ends[i] + shift;
            return new Branch(newChildren, newFirsts, newEnds);
        }

        /// <summary>The branch, or where it has too many children its left half, and then the right one.</summary>
        public Branch Halve(int capacity, out object? right)
        {
            right = null;
            if (children.Length <= capacity)
                return this;
            var middle = children.Length / 2;
            right = Of(children.AsSpan(middle));
            return Of(children.AsSpan(0, middle));
        }

        private static T FirstOf(object node) => node is Branch branch ? branch.Firsts[0] : ((T[])node)[0];
    }
}
