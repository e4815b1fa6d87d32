using System.Collections.Concurrent;

namespace GovernanceGraph.Graph.Operations;

/// <summary>What was worked out before, by its key. When it is full, what was unused for longest goes until half of it is free.</summary>
/// <param name="capacity">The weight that it holds; with 0 it holds nothing.</param>
/// <param name="comparer">Compares keys; null for their own equality.</param>
internal sealed class BoundedCache<TKey, TValue>(int capacity, IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
    where TValue : class
{
    private readonly ConcurrentDictionary<TKey, Entry> _entries = new(comparer);
    private readonly Lock _adding = new();
    private long _clock;
    private long _weight;

    /// <summary>The value kept under a key, or null.</summary>
    public TValue? Find(TKey key) => _entries.TryGetValue(key, out var entry) ? Use(entry) : null;

    /// <summary>The value kept under a key that is given in another form, which the comparer knows; null where there is none.</summary>
    public TValue? Find<TForm>(TForm key)
        where TForm : notnull, allows ref struct =>
        _entries.GetAlternateLookup<TForm>().TryGetValue(key, out var entry) ? Use(entry) : null;

    /// <summary>Keeps a value, unless another is kept under the key.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="value">The value.</param>
    /// <param name="weight">How much of the capacity it takes; one that is heavier than all of it takes all.</param>
    public void Add(TKey key, TValue value, int weight)
    {
        if (capacity == 0)
            return;
        weight = Math.Clamp(weight, 1, capacity);
        lock (_adding)
        {
            if (_weight + weight > capacity)
                MakeRoom(Math.Min(capacity / 2, capacity - weight));
            if (_entries.TryAdd(key, new Entry(value, weight) { LastUsed = Interlocked.Increment(ref _clock) }))
                _weight += weight;
        }
    }

    private TValue Use(Entry entry)
    {
        entry.LastUsed = Interlocked.Increment(ref _clock);
        return entry.Value;
    }

    private void MakeRoom(int most)
    {
        foreach (var (key, entry) in _entries.ToArray().OrderBy(item => item.Value.LastUsed))
        {
            if (_weight <= most)
                return;
            _entries.TryRemove(key, out _);
            _weight -= entry.Weight;
        }
    }

    private sealed class Entry(TValue value, int weight)
    {
        public TValue Value => value;

        public int Weight => weight;

        public long LastUsed { get; set; }
    }
}
