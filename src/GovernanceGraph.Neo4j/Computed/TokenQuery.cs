using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Neo4j.Computed;

/// <summary>
/// The query to the full-text index that finds every node with some tokens. Tokens are letters and digits in lower case, which have no meaning
/// in Lucene's syntax: its words for AND, OR and NOT are upper case.
/// </summary>
internal static class TokenQuery
{
    // Lucene cuts a longer word to pieces; so many characters of one find all that begin alike.
    private const int LongestWord = 200;

    public static string Of(WantedTokens wanted) =>
        string.Join(' ', wanted.Whole.Select(token => Required(token, mayGoOn: false)).Append(Required(wanted.Beginning, mayGoOn: true)));

    private static string Required(string token, bool mayGoOn)
    {
        var isLong = token.Length > LongestWord;
        var length = isLong && char.IsHighSurrogate(token[LongestWord - 1]) ? LongestWord - 1 : LongestWord;
        return $"+{(isLong ? token[..length] : token)}{(isLong || mayGoOn ? "*" : string.Empty)}";
    }
}
