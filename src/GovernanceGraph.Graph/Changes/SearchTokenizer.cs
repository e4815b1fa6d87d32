namespace GovernanceGraph.Graph.Changes;

/// <summary>Cuts texts, and what is searched in them, into the same tokens (design, contract 6).</summary>
public static class SearchTokenizer
{
    private const int MostOnStack = 512;

    /// <summary>
    /// The tokens in the order of the text, each as often as it occurs: folds of the words, which are runs of letters and digits, with
    /// plural forms reduced. An apostrophe inside a word belongs to no token: <c>children's</c> is found as <c>children</c>.
    /// </summary>
    public static IReadOnlyList<string> Tokens(string text)
    {
        var tokens = new List<string>();
        AddTokens(Fold.Of(text), tokens);
        return tokens;
    }

    /// <summary>Adds the tokens of a text that is folded already.</summary>
    internal static void AddTokens(string fold, List<string> tokens)
    {
        var words = new FoldedWords(fold, fold.Length <= MostOnStack ? stackalloc char[MostOnStack] : new char[fold.Length]);
        while (words.MoveNext())
            tokens.Add(words.Current[..Stemmer.Singular(words.Current)].ToString());
    }

    /// <summary>The folds of the words in the order of the text.</summary>
    internal static IReadOnlyList<string> Words(string text)
    {
        var fold = Fold.Of(text);
        var all = new List<string>();
        var words = new FoldedWords(fold, fold.Length <= MostOnStack ? stackalloc char[MostOnStack] : new char[fold.Length]);
        while (words.MoveNext())
            all.Add(words.Current.ToString());
        return all;
    }
}
