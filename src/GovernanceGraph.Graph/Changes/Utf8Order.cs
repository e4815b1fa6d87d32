namespace GovernanceGraph.Graph.Changes;

/// <summary>
/// The order of texts by their UTF-8 bytes (design, contract 1), which is the order of their code points. It differs from ordinal comparison
/// only where a surrogate pair meets a character from U+E000 on.
/// </summary>
public sealed class Utf8Order : IComparer<string?>
{
    /// <summary>The one instance.</summary>
    public static Utf8Order Comparer { get; } = new();

    private Utf8Order()
    {
    }

    /// <summary>Compares two texts; null comes first.</summary>
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);

        var common = x.AsSpan().CommonPrefixLength(y);
        if (common == x.Length || common == y.Length)
            return x.Length - y.Length;

        return CodePointRank(x[common]) - CodePointRank(y[common]);
    }

    // Surrogates stand for code points above all others, so they rank after U+E000 to U+FFFF.
    private static int CodePointRank(char unit) => unit < 0xD800 ? unit : unit < 0xE000 ? unit + 0x2000 : unit - 0x800;
}
