using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>An immutable list in definition order, whose members are found by name in constant time.</summary>
/// <typeparam name="T">What is listed: fields, arguments, enum values or directives.</typeparam>
public sealed class NamedCollection<T> : IReadOnlyList<T>
    where T : class
{
    internal static readonly NamedCollection<T> Empty = new([], static _ => string.Empty);

    // Few members are told apart faster by comparing them than by hashing.
    private const int SmallCount = 4;

    private readonly T[] _items;
    private readonly string[] _names;
    private readonly Dictionary<string, int>? _indexes;

    internal NamedCollection(T[] items, Func<T, string> name)
    {
        _items = items;
        _names = Array.ConvertAll(items, item => name(item));
        if (items.Length <= SmallCount)
            return;

        _indexes = new Dictionary<string, int>(items.Length, StringComparer.Ordinal);
        for (int i = 0; i < items.Length; i++)
            _indexes.TryAdd(_names[i], i);
    }

    /// <summary>The number of members.</summary>
    public int Count => _items.Length;

    /// <summary>The names of the members, in definition order.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The member at <paramref name="index"/>, in definition order.</summary>
    public T this[int index] => _items[index];

    /// <summary>The position of the member called <paramref name="name"/>, or -1.</summary>
    public int IndexOf(string name) =>
        _indexes is null ? Array.IndexOf(_names, name) : _indexes.GetValueOrDefault(name, -1);

    /// <summary>Finds the member called <paramref name="name"/>.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(string name, [MaybeNullWhen(false)] out T item)
    {
        int index = IndexOf(name);
        item = index < 0 ? null : _items[index];
        return index >= 0;
    }

    /// <summary>Whether there is a member called <paramref name="name"/>.</summary>
    public bool Contains(string name) => IndexOf(name) >= 0;

    /// <summary>Enumerates the members in definition order, without allocation.</summary>
    public Enumerator GetEnumerator() => new(_items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <summary>Walks the members in definition order.</summary>
    [StructLayout(LayoutKind.Auto)]
    public struct Enumerator
    {
        private readonly T[] _items;
        private int _index;

        internal Enumerator(T[] items) => (_items, _index) = (items, -1);

        /// <summary>The member the enumerator stands on.</summary>
        public readonly T Current => _items[_index];

        /// <summary>Goes to the next member; false at the end.</summary>
        public bool MoveNext() => ++_index < _items.Length;
    }
}
