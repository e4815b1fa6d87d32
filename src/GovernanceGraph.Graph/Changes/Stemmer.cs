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
        var letters = word.ToCharArray();
        var length = Singular(letters);
        return length == word.Length ? word : new string(letters, 0, length);
    }

    /// <summary>Makes the singular in place.</summary>
    /// <returns>How many letters of the word it has.</returns>
    internal static int Singular(Span<char> word)
    {
        if (word.Length < ShortestStemmed || word[^1] != 's')
            return word.Length;
        if (word.EndsWith("ies") && !word.EndsWith("eies") && !word.EndsWith("aies"))
        {
            word[^3] = 'y';
            return word.Length - 2;
        }

        if (word.EndsWith("es") && !word.EndsWith("aes") && !word.EndsWith("ees") && !word.EndsWith("oes"))
            return word.Length - 1;
        return word.EndsWith("us") || word.EndsWith("ss") ? word.Length : word.Length - 1;
    }
}
