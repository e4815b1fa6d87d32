using System.Text.Json;

namespace GovernanceGraph.Neo4j.Storage;

/// <summary>
/// For each label and relationship type, the latest day on which something of it begins and the earliest on which something ends. They are kept
/// when a change is written, and only ever widen: where they say that a day hides nothing of a kind, it hides nothing.
/// </summary>
/// <param name="Version">The version of the graph of which they are known to hold.</param>
/// <param name="Kinds">The days of each kind that has any.</param>
internal sealed record DayBounds(long Version, IReadOnlyDictionary<string, (string? LatestFirst, string? EarliestLast)> Kinds)
{
    /// <summary>Reads the version, then the days: what is written between the two only widens them.</summary>
    public const string Statement =
        """
        CALL () { MATCH (s:GraphState) RETURN coalesce(max(s.version), 0) AS version }
        CALL (version) { MATCH (d:Days) RETURN collect([d.of, d.first, d.last]) AS days }
        RETURN version, days
        """;

    private volatile KnownDay? _known;

    /// <summary>Reads the row that the statement returns.</summary>
    public static DayBounds Read(JsonElement row) => new(
        row[0].GetInt64(),
        row[1].EnumerateArray().ToDictionary(kind => kind[0].GetString()!, kind => (kind[1].GetString(), kind[2].GetString())));

    /// <summary>What a day may hide.</summary>
    public HiddenKinds HiddenOn(string day)
    {
        if (_known is { } known && known.Day == day)
            return known.Kinds;
        var kinds = new HiddenKinds(
            Kinds.Where(kind => string.CompareOrdinal(kind.Value.LatestFirst, day) > 0).Select(kind => kind.Key).ToHashSet(),
            Kinds.Where(kind => kind.Value.EarliestLast is { } last && string.CompareOrdinal(last, day) < 0).Select(kind => kind.Key).ToHashSet());
        _known = new KnownDay(day, kinds);
        return kinds;
    }

    private sealed record KnownDay(string Day, HiddenKinds Kinds);
}
