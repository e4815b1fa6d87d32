using System.Collections;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Changes;

/// <summary>The search tokens of a node, cut when they are first asked for: a bulk load writes nodes whose tokens an index cuts for itself.</summary>
internal sealed class TokenList(PropertyLayout layout, object?[] values, object?[] folds) : IReadOnlyList<SearchTokens>
{
    private SearchTokens[]? _tokens;

    public int Count => Tokens.Length;

    // Two threads that ask first at the same time cut the same tokens.
    private SearchTokens[] Tokens => _tokens ??= [.. Cut()];

    public SearchTokens this[int index] => Tokens[index];

    public IEnumerator<SearchTokens> GetEnumerator() => ((IEnumerable<SearchTokens>)Tokens).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IEnumerable<SearchTokens> Cut()
    {
        foreach (var property in layout.Properties)
        {
            if (property.SearchWeight is null || Texts(values[property.Column.Index]).Length == 0)
                continue;
            var wholes = Texts(folds[property.Column.Index]);
            var tokens = new List<string>();
            foreach (var fold in wholes)
                SearchTokenizer.AddTokens(fold, tokens);
            yield return new SearchTokens(property, [.. tokens.Distinct().Order(Utf8Order.Comparer)], wholes);
        }
    }

    private static string[] Texts(object? value) => value switch
    {
        string text => [text],
        string?[] texts => [.. texts.OfType<string>()],
        _ => [],
    };
}
