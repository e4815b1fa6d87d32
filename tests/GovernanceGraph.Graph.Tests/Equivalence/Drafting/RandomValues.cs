using System.Globalization;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Tests.Equivalence.Drafting;

/// <summary>Values as people write them and as nobody would: texts that fold alike, need escapes or are long; dates that lie close together.</summary>
internal sealed class RandomValues(Random random)
{
    private const int LongestText = 1_000;

    // Each list holds texts that differ and fold alike, or that sort differently by bytes, by UTF-16 units and by fold.
    private static readonly string[] Words =
    [
        "care", "Care", "CARE", "càre", "cares", "plan", "Plan", "plans", "planning", "Straße", "strasse", "STRASSE", "ﬁnding", "finding", "findings",
        "board", "Board", "Bòrd", "bòrd", "policy", "policies", "İstanbul", "istanbul", "ısı", "Σίσυφος", "σίσυφοσ", "ΣΊΣΥΦΟΣ", "Ǆungla", "ǆungla",
        "Ⅳ", "iv", "²nd", "2nd", "e\u0301cole", "école", "ECOLE", "한국", "\u1112\u1161\u11ABguk", "日本", "𝒳", "x", "🧒🏽", "\uE000", "\uFFFD", "ﬀ", "ß", "Æ", "ae", "ŉ", "Ω", "K",
    ];

    private static readonly string[] Escaped =
    [
        "\"quoted\"", "back\\slash", "tab\there", "line\nbreak", "a/b", "<b>&'</b>", "\u2028", "\u2029", "\u007F", "\u0085", "\u00A0", "\u200B", "$", "{", "|", ",", "%", "_", "*", ".",
    ];

    private static readonly string[] Days =
    [
        "2014-12-31", "2015-01-01", "2015-06-30", "2017-02-28", "2017-03-01", "2019-12-31", "2020-01-01", "2020-02-29", "2021-07-15", "2024-05-05", "2025-11-30", "2026-01-01", "2026-01-02", "2031-01-01",
    ];

    public bool Chance(int percent) => random.Next(100) < percent;

    public int Below(int limit) => random.Next(limit);

    public T One<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>Some of the items, each once, in a random order.</summary>
    public T[] Some<T>(IReadOnlyList<T> items, int most)
    {
        var chosen = new HashSet<int>();
        for (var i = random.Next(Math.Min(most, items.Count) + 1); i > 0; i--)
            chosen.Add(random.Next(items.Count));
        return [.. chosen.Select(index => items[index])];
    }

    public string Text()
    {
        var parts = Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Chance(12) ? One(Escaped) : One(Words));
        var text = string.Join(Chance(90) ? " " : "-", parts);
        if (Chance(2))
            text = string.Join(' ', Enumerable.Repeat(text, LongestText / text.Length));
        return string.IsNullOrWhiteSpace(text) ? "-" : text;
    }

    /// <summary>A text that can be part of a link's id.</summary>
    public string Role() => Chance(50) ? "LEAD" : One(Words);

    public string Day() => Chance(85) ? One(Days) : new DateOnly(2013, 1, 1).AddDays(random.Next(6_000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public double Number() => random.Next(6) switch
    {
        0 => random.Next(-2, 4),
        1 => random.Next(-8, 9) / 2.0,
        2 => random.Next(-1_000_000, 1_000_000) / 1_000_000.0,
        3 => Math.Round(((random.NextDouble() * 2) - 1) * 9_000_000_000, 6),
        4 => 33.333333,
        _ => Math.Round(random.NextDouble() * 100, random.Next(7)),
    };

    public int Integer() => Chance(80) ? random.Next(0, 8) : random.Next(int.MinValue, int.MaxValue);

    /// <summary>A value of a kind, as drafts have it.</summary>
    public object Of(ColumnKind kind, EnumDefinition? words) => kind switch
    {
        ColumnKind.Integer => Integer(),
        ColumnKind.Float => Number(),
        ColumnKind.Boolean => Chance(50),
        ColumnKind.Date => Day(),
        ColumnKind.Enum => One(words!.Members).Name,
        ColumnKind.Text => Text(),
        _ => throw new InvalidOperationException("An id is chosen from those that are there."),
    };
}
