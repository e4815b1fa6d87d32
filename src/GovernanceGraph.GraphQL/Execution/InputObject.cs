using System.Collections;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>
/// Coerced arguments, or the coerced value of an input object: the keys that are present, in the order of the schema's definition. A key that
/// is absent is not the same as a key whose value is null (specification, section 3.10). Immutable.
/// </summary>
#pragma warning disable CA1710 // The specification's name says what it is.
public sealed class InputObject : IReadOnlyDictionary<string, object?>
#pragma warning restore CA1710
{
    private readonly KeyValuePair<string, object?>[] _entries;

    private InputObject(KeyValuePair<string, object?>[] entries) => _entries = entries;

    /// <summary>No keys.</summary>
    public static InputObject Empty { get; } = new([]);

    /// <summary>The number of keys that are present.</summary>
    public int Count => _entries.Length;

    /// <summary>The keys that are present, in order.</summary>
    public IEnumerable<string> Keys => _entries.Select(entry => entry.Key);

    /// <summary>The values, in the order of the keys.</summary>
    public IEnumerable<object?> Values => _entries.Select(entry => entry.Value);

    /// <summary>The value of a key that is present.</summary>
    /// <exception cref="KeyNotFoundException">The key is absent.</exception>
    public object? this[string key] =>
        TryGetValue(key, out object? value) ? value : throw new KeyNotFoundException($"The input object has no key \"{key}\".");

    /// <summary>An input object with these entries; of entries with the same key the last counts.</summary>
    public static InputObject Of(IEnumerable<KeyValuePair<string, object?>> entries)
    {
        OrderedDictionary<string, object?> unique = [];
        foreach ((string key, object? value) in entries)
            unique[key] = value;
        return unique.Count == 0 ? Empty : new([.. unique]);
    }

    /// <summary>Whether the key is present, be it with the value null.</summary>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <summary>Finds the value of a key.</summary>
    /// <returns>False when the key is absent.</returns>
    public bool TryGetValue(string key, out object? value)
    {
        // Few keys are present at a time, so comparing them is faster than hashing.
        foreach (KeyValuePair<string, object?> entry in _entries)
        {
            if (string.Equals(entry.Key, key, StringComparison.Ordinal))
            {
                value = entry.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <summary>Enumerates the entries in order.</summary>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, object?>>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // The first entries of an array that is given away; their keys are known to be distinct and in the schema's order.
    internal static InputObject OfDistinct(KeyValuePair<string, object?>[] entries, int count)
    {
        if (count == 0)
            return Empty;
        return new(count == entries.Length ? entries : entries[..count]);
    }
}
