using System.Text.RegularExpressions;
using GovernanceGraph.Graph.Changes;

namespace GovernanceGraph.Graph.Seed.Validation;

/// <summary>The text of a document, cut into its sections by the headings that the document's locators name.</summary>
internal sealed partial class SourceText
{
    private readonly IReadOnlyList<string>[] _lines;
    private readonly Dictionary<string, int> _starts = [];
    private readonly Dictionary<string, int> _resumptions = [];
    private readonly Dictionary<string, SourceSection> _sections = [];
    private readonly List<string> _missing = [];

    public SourceText(string document, IReadOnlyList<string> lines, IReadOnlyList<SectionName> sections)
    {
        Document = document;
        _lines = [.. lines.Select(line => SearchTokenizer.Words(Markup().Replace(line, " ")))];
        Words = [.. _lines.SelectMany(line => line)];
        FindStarts(sections);
        FindResumptions(sections);
        Cut(sections);
    }

    /// <summary>The id of the document.</summary>
    public string Document { get; }

    /// <summary>All its words, folded.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The locators for which no heading was found.</summary>
    public IReadOnlyList<string> MissingSections => _missing;

    /// <summary>The section of that locator; null where it was not found.</summary>
    public SourceSection? Section(string locator) => _sections.GetValueOrDefault(locator);

    // Sections stand in reading order. One that is not found after the one before is looked for from the beginning, as footnotes and headers
    // are spread over the text; the search then goes on from where it was.
    private void FindStarts(IReadOnlyList<SectionName> sections)
    {
        var from = 0;
        foreach (var section in sections)
        {
            if (_starts.ContainsKey(section.Base))
                continue;
            if (Find(section, from) is { } start)
                from = (_starts[section.Base] = start) + 1;
            else if (Find(section, 0) is { } elsewhere)
                _starts[section.Base] = elsewhere;
            else
                _missing.Add(section.Locator);
        }
    }

    private void FindResumptions(IReadOnlyList<SectionName> sections)
    {
        foreach (var section in sections)
        {
            if (section.Resumes is null || !_starts.TryGetValue(section.Base, out var start))
                continue;
            var words = SearchTokenizer.Words(section.Resumes);
            var line = Array.FindIndex(_lines, start + 1, candidate => StartsWith(candidate, words));
            if (line < 0)
                _missing.Add(section.Locator);
            else
                _resumptions[section.Base] = line;
        }
    }

    // A line that is the heading and nothing else goes before lines that only begin with its words, as those of a list of contents do.
    private int? Find(SectionName section, int from) =>
        Find(section, from, (line, heading) => line.SequenceEqual(heading)) ?? Find(section, from, StartsWith);

    private int? Find(SectionName section, int from, Func<IReadOnlyList<string>, IReadOnlyList<string>, bool> isHeading)
    {
        foreach (var heading in section.Headings)
        {
            for (var i = from; i < _lines.Length; i++)
            {
                if (isHeading(_lines[i], heading))
                    return i;
            }
        }

        return null;
    }

    private void Cut(IReadOnlyList<SectionName> sections)
    {
        var ordered = _starts.Values.Concat(_resumptions.Values).Distinct().Order().ToArray();
        foreach (var section in sections)
        {
            if (!_starts.TryGetValue(section.Base, out var start))
                continue;
            var end = End(start);
            IEnumerable<IReadOnlyList<string>> lines = _lines[start..end];
            if (_resumptions.TryGetValue(section.Base, out var resumption))
            {
                end = End(resumption);
                lines = lines.Concat(_lines[resumption..end]);
            }

            _sections[section.Locator] = new SourceSection(start, end, [.. lines.SelectMany(line => line)]);
        }

        int End(int start)
        {
            var next = Array.Find(ordered, other => other > start);
            return next > start ? next : _lines.Length;
        }
    }

    private static bool StartsWith(IReadOnlyList<string> line, IReadOnlyList<string> heading)
    {
        if (line.Count < heading.Count)
            return false;
        for (var i = 0; i < heading.Count; i++)
        {
            if (line[i] != heading[i])
                return false;
        }

        return true;
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Markup();
}

/// <summary>The first line of a section and the one after its last, counted from 0, and its words, without those of a section within it.</summary>
internal sealed record SourceSection(int Start, int End, IReadOnlyList<string> Words)
{
    /// <summary>Whether the words of the text stand there one after another.</summary>
    public bool Contains(string text)
    {
        var words = SearchTokenizer.Words(text);
        for (var i = 0; i + words.Count <= Words.Count; i++)
        {
            var j = 0;
            while (j < words.Count && Words[i + j] == words[j])
                j++;
            if (j == words.Count)
                return true;
        }

        return false;
    }
}
