namespace GovernanceGraph.Graph.Store.Embedded.Indexes;

/// <summary>Gives the ids that an <see cref="IdIndex"/> does not keep: it holds hashes and numbers only.</summary>
internal interface INodeIds
{
    /// <summary>The id of a node, as it is stored.</summary>
    public ReadOnlySpan<byte> IdOf(int node);
}

/// <summary>
/// Finds the number of a node by its id: a trie over the hash of the id, 8 bytes an entry. Persistent: a change copies one path, unless an
/// owner has copied it before and nobody else has seen it yet.
/// </summary>
internal sealed class IdIndex
{
    private const int BitsOfLevel = 6;
    private const int Fan = 1 << BitsOfLevel;
    private const int BitsOfHash = 32;
    private const int BucketCapacity = 24;

    private readonly Branch _root;

    private IdIndex(Branch root, int count)
    {
        _root = root;
        Count = count;
    }

    /// <summary>An index of nothing.</summary>
    public static IdIndex Empty { get; } = new(new Branch(owner: null), 0);

    /// <summary>How many ids there are.</summary>
    public int Count { get; }

    /// <summary>The number of the node with an id, or −1.</summary>
    public int Find<TIds>(ReadOnlySpan<byte> id, in TIds ids)
        where TIds : INodeIds, allows ref struct
    {
        var hash = Hash(id);
        var branch = _root;
        for (var shift = 0; ; shift += BitsOfLevel)
        {
            switch (branch.Children[Slot(hash, shift)])
            {
                case Branch below:
                    branch = below;
                    continue;
                case ulong[] bucket:
                    foreach (var entry in bucket)
                    {
                        if ((uint)(entry >> BitsOfHash) == hash && ids.IdOf((int)(uint)entry).SequenceEqual(id))
                            return (int)(uint)entry;
                    }

                    return -1;
                default:
                    return -1;
            }
        }
    }

    /// <summary>The index with one more id, which it must not have yet.</summary>
    /// <param name="id">The id.</param>
    /// <param name="node">Its node's number.</param>
    /// <param name="owner">Who may change what it has copied itself, until it publishes.</param>
    public IdIndex Add(ReadOnlySpan<byte> id, int node, object owner)
    {
        var hash = Hash(id);
        return new IdIndex(Add(_root, 0, Entry(hash, node), owner), Count + 1);
    }

    /// <summary>The index without the id of a node, which it must have.</summary>
    public IdIndex Remove(ReadOnlySpan<byte> id, int node, object owner)
    {
        var hash = Hash(id);
        return new IdIndex(Remove(_root, 0, Entry(hash, node), owner), Count - 1);
    }

    // Seeded for each process by the platform, so that nobody can choose ids that collide.
    private static uint Hash(ReadOnlySpan<byte> id)
    {
        var hash = default(HashCode);
        hash.AddBytes(id);
        return (uint)hash.ToHashCode();
    }

    private static ulong Entry(uint hash, int node) => ((ulong)hash << BitsOfHash) | (uint)node;

    private static int Slot(uint hash, int shift) => (int)(hash >> shift) & (Fan - 1);

    private static Branch Add(Branch branch, int shift, ulong entry, object owner)
    {
        branch = branch.OwnedBy(owner);
        ref var child = ref branch.Children[Slot((uint)(entry >> BitsOfHash), shift)];
        child = child switch
        {
            null => new[] { entry },
            Branch below => Add(below, shift + BitsOfLevel, entry, owner),
            ulong[] { Length: < BucketCapacity } bucket => (ulong[])[.. bucket, entry],
            ulong[] bucket => Split(bucket, shift + BitsOfLevel, entry, owner),
            _ => throw new InvalidOperationException("A child is a branch or a bucket."),
        };
        return branch;
    }

    private static object Split(ulong[] bucket, int shift, ulong entry, object owner)
    {
        // All bits of the hash are used: what collides to the last bit shares a bucket.
        if (shift + BitsOfLevel > BitsOfHash)
        {
            ulong[] longer = [.. bucket, entry];
            return longer;
        }

        var branch = new Branch(owner);
        foreach (var item in bucket)
            Add(branch, shift, item, owner);
        return Add(branch, shift, entry, owner);
    }

    private static Branch Remove(Branch branch, int shift, ulong entry, object owner)
    {
        branch = branch.OwnedBy(owner);
        ref var child = ref branch.Children[Slot((uint)(entry >> BitsOfHash), shift)];
        child = child switch
        {
            Branch below => Remove(below, shift + BitsOfLevel, entry, owner),
            ulong[] bucket when Array.IndexOf(bucket, entry) is >= 0 and var place =>
                bucket.Length == 1 ? null : (ulong[])[.. bucket.AsSpan(0, place), .. bucket.AsSpan(place + 1)],
            _ => throw new InvalidOperationException("The id is not in the index."),
        };
        return branch;
    }

    private sealed class Branch(object? owner)
    {
        private readonly object? _owner = owner;

        public object?[] Children { get; private init; } = new object?[Fan];

        public Branch OwnedBy(object owner) =>
            ReferenceEquals(_owner, owner) ? this : new Branch(owner) { Children = [.. Children] };
    }
}
