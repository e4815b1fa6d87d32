namespace GovernanceGraph.Graph.Store.Embedded.Indexes;

/// <summary>A posting that a commit adds or removes: a number that has a key.</summary>
internal readonly record struct PostingChange(byte[] Key, int Number, bool IsAdded)
{
    /// <summary>By key, then by number; of one posting the removal first.</summary>
    public static IComparer<PostingChange> Order { get; } = Comparer<PostingChange>.Create((x, y) =>
    {
        var keys = x.Key.AsSpan().SequenceCompareTo(y.Key);
        if (keys != 0)
            return keys;
        return x.Number != y.Number ? x.Number.CompareTo(y.Number) : x.IsAdded.CompareTo(y.IsAdded);
    });
}

/// <summary>
/// Which numbers have which keys, packed into blocks of some kilobytes: a byte or two a posting. Immutable; a commit packs anew the blocks
/// that it touches.
/// </summary>
internal sealed class Postings
{
    private const int SmallBlock = PostingBlockWriter.FullBlock / 4;

    private readonly OrderedItems<byte[]> _blocks;

    private Postings(OrderedItems<byte[]> blocks)
    {
        _blocks = blocks;
    }

    /// <summary>No posting.</summary>
    public static Postings Empty { get; } = new(OrderedItems<byte[]>.Empty);

    /// <summary>The postings of blocks that are in their order already.</summary>
    public static Postings Of(List<byte[]> blocks) => new(OrderedItems<byte[]>.Of([.. blocks]));

    /// <summary>The postings after a commit.</summary>
    /// <param name="changes">What it adds and removes, ordered.</param>
    public Postings Apply(ReadOnlySpan<PostingChange> changes)
    {
        var blocks = _blocks;
        while (!changes.IsEmpty)
        {
            var rank = Math.Max(0, blocks.Rank(new PostingPlace(changes[0].Key, changes[0].Number, isAfterEqual: true)) - 1);
            // A block that has become small takes the next one in, so that what shrinks does not stay in crumbs.
            var taken = blocks.Count == 0 ? 0 : rank + 1 < blocks.Count && blocks[rank].Length < SmallBlock ? 2 : 1;
            var count = rank + taken < blocks.Count ? CountBefore(changes, blocks[rank + taken]) : changes.Length;
            byte[] before = taken switch
            {
                0 => [],
                1 => blocks[rank],
                _ => [.. blocks[rank], .. blocks[rank + 1]],
            };
            for (; taken > 0; taken--)
                blocks = blocks.RemoveAt(rank);
            var packed = Repack(before, changes[..count]);
            foreach (var block in packed)
                blocks = blocks.InsertAt(rank++, block);
            changes = changes[count..];
        }

        return new Postings(blocks);
    }

    /// <summary>How many numbers have a key.</summary>
    public int Count(ReadOnlySpan<byte> key)
    {
        var count = 0;
        foreach (var block in From(key))
        {
            var runs = new PostingBlock(block);
            while (runs.MoveNext())
            {
                var order = runs.Key.SequenceCompareTo(key);
                if (order == 0)
                    count += runs.Count;
                else if (order > 0)
                    return count;
            }
        }

        return count;
    }

    /// <summary>Adds the numbers that have a key, ascending.</summary>
    public void Find(ReadOnlySpan<byte> key, NumberBuffer numbers) => Find(key, isPrefix: false, numbers);

    /// <summary>Adds the numbers that have a key with this beginning, key by key: a number may come several times.</summary>
    public void FindPrefix(ReadOnlySpan<byte> prefix, NumberBuffer numbers) => Find(prefix, isPrefix: true, numbers);

    private void Find(ReadOnlySpan<byte> key, bool isPrefix, NumberBuffer numbers)
    {
        foreach (var block in From(key))
        {
            var runs = new PostingBlock(block);
            while (runs.MoveNext())
            {
                if (isPrefix ? runs.Key.StartsWith(key) : runs.Key.SequenceEqual(key))
                    runs.CopyTo(numbers.Append(runs.Count));
                else if (runs.Key.SequenceCompareTo(key) > 0)
                    return;
            }
        }
    }

    // The block before the key's place may end in it.
    private BlocksFrom From(ReadOnlySpan<byte> key) =>
        new(_blocks.From(Math.Max(0, _blocks.Rank(new PostingPlace(key, number: 0, isAfterEqual: false)) - 1)));

    private static int CountBefore(ReadOnlySpan<PostingChange> changes, byte[] next)
    {
        var count = 1;
        while (count < changes.Length && new PostingPlace(changes[count].Key, changes[count].Number, isAfterEqual: true).CompareTo(next) < 0)
            count++;
        return count;
    }

    private static List<byte[]> Repack(byte[] block, ReadOnlySpan<PostingChange> changes)
    {
        var writer = new PostingBlockWriter();
        using var numbers = new NumberBuffer();
        var runs = new PostingBlock(block);
        while (runs.MoveNext())
        {
            numbers.Truncate(0);
            runs.CopyTo(numbers.Append(runs.Count));
            foreach (var number in numbers.Span)
            {
                var isRemoved = false;
                for (; !changes.IsEmpty && Compare(changes[0], runs.Key, number) <= 0; changes = changes[1..])
                {
                    var isSame = Compare(changes[0], runs.Key, number) == 0;
                    if (!isSame && changes[0].IsAdded)
                        writer.Add(changes[0].Key, changes[0].Number);
                    else if (isSame)
                        isRemoved = !changes[0].IsAdded;
                }

                if (!isRemoved)
                    writer.Add(runs.Key, number);
            }
        }

        foreach (var change in changes)
        {
            if (change.IsAdded)
                writer.Add(change.Key, change.Number);
        }

        return writer.Finish();
    }

    private static int Compare(PostingChange change, ReadOnlySpan<byte> key, int number)
    {
        var keys = change.Key.AsSpan().SequenceCompareTo(key);
        return keys != 0 ? keys : change.Number.CompareTo(number);
    }

    /// <summary>The blocks from a place on.</summary>
    private struct BlocksFrom(ItemCursor<byte[]> cursor)
    {
        private ItemCursor<byte[]> _cursor = cursor;

        public byte[] Current => _cursor.Current;

        public readonly BlocksFrom GetEnumerator() => this;

        public bool MoveNext() => _cursor.MoveNext();
    }

    /// <summary>The place of a posting among blocks, which are ordered by their first one.</summary>
    private readonly ref struct PostingPlace(ReadOnlySpan<byte> key, int number, bool isAfterEqual) : IOrderPlace<byte[]>
    {
        private readonly ReadOnlySpan<byte> _key = key;

        public int CompareTo(byte[] item)
        {
            var first = new PostingBlock(item);
            first.MoveNext();
            var keys = _key.SequenceCompareTo(first.Key);
            if (keys != 0)
                return keys;
            var numbers = number.CompareTo(first.First());
            return numbers == 0 && isAfterEqual ? 1 : numbers;
        }
    }
}
