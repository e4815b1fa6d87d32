using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Neo4j.Computed;

/// <summary>Finds the column that a stored property belongs to, by the bytes of its name; made once for a layout.</summary>
internal sealed class StoredLayout
{
    private static readonly ConditionalWeakTable<PropertyLayout, StoredLayout> Known = [];

    private readonly FrozenDictionary<string, StoredColumn>.AlternateLookup<ReadOnlySpan<char>> _columns;

    private StoredLayout(PropertyLayout layout)
    {
        _columns = layout.Columns
            .SelectMany(column => new[]
            {
                KeyValuePair.Create(column.Name, new StoredColumn(column, IsFold: false)),
                KeyValuePair.Create(StoredNames.Fold(column), new StoredColumn(column, IsFold: true)),
            })
            .ToFrozenDictionary(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        Longest = layout.Columns.Max(column => StoredNames.Fold(column).Length);
    }

    /// <summary>The most characters that the name of a property has.</summary>
    private int Longest { get; }

    public static StoredLayout Of(PropertyLayout layout) => Known.GetValue(layout, item => new StoredLayout(item));

    /// <summary>The column in which a property is kept, or whose fold it is; none for what stands beside the columns.</summary>
    public StoredColumn? Find(ReadOnlySpan<byte> name)
    {
        if (name.Length > Longest)
            return null;
        Span<char> text = stackalloc char[name.Length];
        return _columns.TryGetValue(text[..Encoding.UTF8.GetChars(name, text)], out var found) ? found : null;
    }
}

/// <summary>A column, or its folds.</summary>
internal sealed record StoredColumn(Column Column, bool IsFold);
