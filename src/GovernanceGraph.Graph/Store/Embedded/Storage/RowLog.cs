namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>Which rows a version that is being made adds, writes anew and removes, and where the next ones go.</summary>
/// <param name="places">Where the next row of each label or type goes, by ordinal.</param>
/// <param name="isInBase">Whether the version before has a number.</param>
internal sealed class RowLog(IEnumerable<RowPlaces> places, Func<int, bool> isInBase)
{
    private readonly RowPlaces[] _places = [.. places];
    private readonly List<int> _added = [];
    private readonly HashSet<int> _replaced = [];
    private readonly Dictionary<int, int> _removed = [];

    /// <summary>Takes a number for a new row.</summary>
    /// <param name="ordinal">Of its label or type.</param>
    /// <param name="nextGroup">The number that a new group would have.</param>
    public int Add(int ordinal, int nextGroup)
    {
        _places[ordinal] = _places[ordinal].Take(nextGroup, out var number);
        _added.Add(number);
        return number;
    }

    /// <summary>Notes a row that is written anew.</summary>
    public void Replace(int number) => _replaced.Add(number);

    /// <summary>Notes a row that goes; its number is not given again before the version is published.</summary>
    public void Remove(int number, int ordinal) => _removed.Add(number, ordinal);

    /// <summary>Whether a row went since the version before.</summary>
    public bool IsRemoved(int number) => _removed.ContainsKey(number);

    /// <summary>Where the next rows go, those of removed ones included.</summary>
    public RowPlaces[] Places()
    {
        foreach (var removed in _removed.GroupBy(item => item.Value, item => item.Key))
            _places[removed.Key] = _places[removed.Key].GiveBack(removed);
        return _places;
    }

    /// <summary>What was changed since the version before.</summary>
    public RowChanges Changes() => new(
        [.. _added.Where(number => !_removed.ContainsKey(number))],
        [.. _replaced.Where(number => isInBase(number) && !_removed.ContainsKey(number))],
        [.. _removed.Keys.Where(isInBase)]);
}
