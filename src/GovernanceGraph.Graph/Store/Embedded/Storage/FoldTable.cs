namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>The folds of those values of a column whose fold is not the ASCII lower case of the text.</summary>
/// <param name="values">The values, ascending.</param>
/// <param name="offsets">Where the fold of each begins, and where the last one ends.</param>
internal sealed class FoldTable(int[] values, int[] offsets)
{
    /// <summary>Whether the value has a fold of its own.</summary>
    public bool TryFind(int value, byte[] text, out ReadOnlySpan<byte> fold)
    {
        var place = Array.BinarySearch(values, value);
        fold = place < 0 ? default : text.AsSpan(offsets[place], offsets[place + 1] - offsets[place]);
        return place >= 0;
    }
}
