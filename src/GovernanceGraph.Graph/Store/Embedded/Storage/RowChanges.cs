namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>Which nodes or links a version has otherwise than the one before, by number. A number can be removed and added at once only over two versions.</summary>
/// <param name="Added">Those that are new.</param>
/// <param name="Replaced">Those that were written anew.</param>
/// <param name="Removed">Those that are gone.</param>
internal sealed record RowChanges(int[] Added, int[] Replaced, int[] Removed)
{
    /// <summary>How many there are.</summary>
    public int Count => Added.Length + Replaced.Length + Removed.Length;

    /// <summary>Those that the version before has otherwise or alone.</summary>
    public IEnumerable<int> Before => Removed.Concat(Replaced);

    /// <summary>Those that the version has otherwise or alone.</summary>
    public IEnumerable<int> After => Added.Concat(Replaced);
}
