using System.Text;
using GovernanceGraph.Graph.Changes;

namespace GovernanceGraph.Graph.Search;

/// <summary>
/// What is looked for: the tokens of the text, of which the last may be the beginning of a word (design, contract 6). Whatever is no letter
/// or digit only parts words, so that no search engine's syntax means anything here.
/// </summary>
internal sealed class SearchQuery
{
    private readonly string[] _tokens;

    public SearchQuery(string text)
    {
        // A lone surrogate stands in no stored text, and has no fold.
        _tokens = [.. SearchTokenizer.Tokens(string.Concat(text.EnumerateRunes().Select(rune => rune == Rune.ReplacementChar ? " " : rune.ToString())))];
        Words = [.. _tokens.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The tokens, each once; empty where the text has no letter and no digit.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Whether these are all its tokens, in its order: the text is then this name.</summary>
    public bool Is(IReadOnlyList<string> tokens) => _tokens.Length > 0 && _tokens.SequenceEqual(tokens, StringComparer.Ordinal);

    /// <summary>Whether a word may be the beginning of a token: only the last one may.</summary>
    public bool MayBegin(string word) => word == _tokens[^1];
}
