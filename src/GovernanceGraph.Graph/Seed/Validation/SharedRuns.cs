using GovernanceGraph.Graph.Changes;

namespace GovernanceGraph.Graph.Seed.Validation;

/// <summary>Finds runs of words that a text shares with a document; the words of names and titles do not count.</summary>
internal sealed class SharedRuns
{
    private readonly int _length;
    private readonly Dictionary<string, (SourceText Text, int At)> _grams = [];
    private readonly ILookup<string, string[]> _titles;

    /// <summary>Prepares the documents.</summary>
    /// <param name="sources">The documents.</param>
    /// <param name="length">From how many words on a run is reported.</param>
    /// <param name="titles">The names and titles.</param>
    public SharedRuns(SourceTexts sources, int length, IEnumerable<string> titles)
    {
        _length = length;
        foreach (var text in sources.All)
        {
            for (var i = 0; i + length <= text.Words.Count; i++)
                _grams.TryAdd(Gram(text.Words, i), (text, i));
        }

        _titles = titles.Select(title => SearchTokenizer.Words(title).ToArray())
            .Where(words => words.Length > 1)
            .OrderByDescending(words => words.Length)
            .ToLookup(words => words[0]);
    }

    /// <summary>The longest run, with the document it stands in; null where there is none.</summary>
    public (string Document, string Text)? Find(string text)
    {
        var words = SearchTokenizer.Words(text);
        (string Document, string Text)? longest = null;
        for (var i = 0; i + _length <= words.Count; i++)
        {
            if (!_grams.TryGetValue(Gram(words, i), out var found))
                continue;
            var end = i + _length;
            var other = found.At + _length;
            while (end < words.Count && other < found.Text.Words.Count && words[end] == found.Text.Words[other])
            {
                end++;
                other++;
            }

            var run = words.Skip(i).Take(end - i).ToArray();
            if (CountOutsideTitles(run) >= _length && (longest is null || run.Length > longest.Value.Text.Split(' ').Length))
                longest = (found.Text.Document, string.Join(' ', run));
        }

        return longest;
    }

    private int CountOutsideTitles(string[] words)
    {
        var count = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (_titles[words[i]].FirstOrDefault(title => words.AsSpan(i).StartsWith(title)) is { } title)
                i += title.Length - 1;
            else
                count++;
        }

        return count;
    }

    private string Gram(IReadOnlyList<string> words, int at) => string.Join(' ', words.Skip(at).Take(_length));
}
