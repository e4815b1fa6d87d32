using GovernanceGraph.Graph.Tests.Equivalence.Drafting;

namespace GovernanceGraph.Graph.Tests.Equivalence.Asking;

/// <summary>Counts how often each element of the schema was asked for, so that the rarest is asked for next.</summary>
internal sealed class Coverage(RandomValues values)
{
    private const int Candidates = 3;

    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);

    /// <summary>The coordinates that were asked for.</summary>
    public IReadOnlyCollection<string> Asked => _uses.Keys;

    /// <summary>Of a few items drawn at random, the one that was asked for least.</summary>
    public T Pick<T>(IReadOnlyList<T> items, Func<T, string> coordinate)
    {
        var best = values.One(items);
        for (var i = 1; i < Candidates; i++)
        {
            var other = values.One(items);
            if (_uses.GetValueOrDefault(coordinate(other)) < _uses.GetValueOrDefault(coordinate(best)))
                best = other;
        }

        return best;
    }

    public bool IsNew(string coordinate) => !_uses.ContainsKey(coordinate);

    public void Note(string coordinate) => _uses[coordinate] = _uses.GetValueOrDefault(coordinate) + 1;
}
