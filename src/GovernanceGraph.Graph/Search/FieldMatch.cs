using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Search;

/// <summary>How one searched field of a node fits a query.</summary>
internal sealed class FieldMatch
{
    /// <summary>What a text that is the name or an alias counts.</summary>
    public const int ExactName = 100;

    private readonly int[] _scores;

    public FieldMatch(SearchTokens field, SearchQuery query)
    {
        Field = field;
        _scores = [.. query.Words.Select(word => Score(word, query))];
        IsExact = field.Property.Name is "name" or "aliases" && field.Wholes.Any(whole => query.Is(SearchTokenizer.Tokens(whole)));
    }

    public SearchTokens Field { get; }

    /// <summary>Whether the text is the name or an alias.</summary>
    public bool IsExact { get; }

    /// <summary>What the field alone counts.</summary>
    public int Total => _scores.Sum() + (IsExact ? ExactName : 0);

    /// <summary>What a word counts here: nothing where it is not found, the field's weight where it begins a token, twice that where it is one.</summary>
    public int ScoreOf(int word) => _scores[word];

    private int Score(string word, SearchQuery query)
    {
        var weight = Field.Property.SearchWeight ?? 0;
        var place = Array.BinarySearch(Field.Tokens, word, Utf8Order.Comparer);
        if (place >= 0)
            return 2 * weight;
        // Tokens that begin with the word follow its place.
        var next = ~place;
        return query.MayBegin(word) && next < Field.Tokens.Length && Field.Tokens[next].StartsWith(word, StringComparison.Ordinal) ? weight : 0;
    }
}
