namespace GovernanceGraph.Graph.Changes;

/// <summary>
/// Harman's S-stemmer (D. Harman, "How effective is suffixing?", 1991): three rules that reduce English plural forms, of which the first
/// that fits is applied.
/// </summary>
public static class Stemmer
{
    private const int ShortestStemmed = 4;

    /// <summary>The singular of a folded word as far as the rules know it. Words of up to three letters stay as they are.</summary>
    public static string Singular(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length < ShortestStemmed || word[^1] != 's')
            return word;
        if (Ends(word, "ies") && !Ends(word, "eies") && !Ends(word, "aies"))
            return string.Concat(word.AsSpan(0, word.Length - 3), "y");
        if (Ends(word, "es") && !Ends(word, "aes") && !Ends(word, "ees") && !Ends(word, "oes"))
            return word[..^1];
        if (!Ends(word, "us") && !Ends(word, "ss"))
            return word[..^1];
        return word;
    }

    private static bool Ends(string word, string suffix) => word.EndsWith(suffix, StringComparison.Ordinal);
}
