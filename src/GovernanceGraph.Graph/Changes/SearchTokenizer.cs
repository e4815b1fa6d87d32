using System.Text;

namespace GovernanceGraph.Graph.Changes;

/// <summary>Cuts texts, and what is searched in them, into the same tokens (design, contract 6).</summary>
public static class SearchTokenizer
{
    /// <summary>
    /// The tokens in the order of the text, each as often as it occurs: folds of the words, which are runs of letters and digits, with
    /// plural forms reduced. An apostrophe inside a word belongs to no token: <c>children's</c> is found as <c>children</c>.
    /// </summary>
    public static IReadOnlyList<string> Tokens(string text) => [.. Words(text).Select(Stemmer.Singular)];

    /// <summary>The folds of the words in the order of the text.</summary>
    internal static IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in Fold.Of(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                word.Append(rune);
            else if (!IsApostrophe(rune))
                Cut(word, words);
        }

        Cut(word, words);
        return words;
    }

    private static void Cut(StringBuilder word, List<string> words)
    {
        if (word.Length == 0)
            return;
        words.Add(word.ToString());
        word.Clear();
    }

    private static bool IsApostrophe(Rune rune) => rune.Value is '\'' or '\u2019';
}
