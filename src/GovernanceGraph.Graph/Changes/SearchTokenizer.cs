using System.Text;

namespace GovernanceGraph.Graph.Changes;

/// <summary>Cuts texts, and what is searched in them, into the same tokens (design, contract 6).</summary>
public static class SearchTokenizer
{
    /// <summary>
    /// The tokens in the order of the text, each as often as it occurs: folds of the words, which are runs of letters and digits, with
    /// plural forms reduced. An apostrophe inside a word belongs to no token: <c>children's</c> is found as <c>children</c>.
    /// </summary>
    public static IReadOnlyList<string> Tokens(string text)
    {
        var tokens = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in Fold.Of(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                word.Append(rune);
            else if (!IsApostrophe(rune))
                Cut(word, tokens);
        }

        Cut(word, tokens);
        return tokens;
    }

    private static void Cut(StringBuilder word, List<string> tokens)
    {
        if (word.Length == 0)
            return;
        tokens.Add(Stemmer.Singular(word.ToString()));
        word.Clear();
    }

    private static bool IsApostrophe(Rune rune) => rune.Value is '\'' or '\u2019';
}
