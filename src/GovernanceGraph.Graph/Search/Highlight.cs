using System.Globalization;
using System.Text;
using GovernanceGraph.Graph.Accountability;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;

namespace GovernanceGraph.Graph.Search;

/// <summary>Cuts the text of a field into parts that fit a query and parts that do not; together they are the text.</summary>
internal static class Highlight
{
    public static IReadOnlyList<TextPart> Parts(GraphNode node, Property property, SearchQuery query) => node.Value(property.Column.Name) switch
    {
        string text => Cut(text, query),
        // Of several aliases the one that is the text, else the one with the most that fits.
        string?[] texts => texts.OfType<string>().OrderByDescending(text => query.Is(SearchTokenizer.Tokens(text))).Select(text => Cut(text, query))
            .MaxBy(parts => parts.Count(part => part.IsMatch)) ?? [],
        _ => [],
    };

    private static List<TextPart> Cut(string text, SearchQuery query)
    {
        var parts = new List<TextPart>();
        var pending = 0;
        foreach (var (start, end) in Words(text))
        {
            if (!SearchTokenizer.Tokens(text[start..end]).Any(token => Fits(token, query)))
                continue;
            if (start > pending)
                parts.Add(new TextPart(text[pending..start], isMatch: false));
            parts.Add(new TextPart(text[start..end], isMatch: true));
            pending = end;
        }

        if (pending < text.Length)
            parts.Add(new TextPart(text[pending..], isMatch: false));
        return parts;
    }

    private static bool Fits(string token, SearchQuery query) =>
        query.Words.Any(word => token == word || query.MayBegin(word) && token.StartsWith(word, StringComparison.Ordinal));

    // Runs of letters and digits with their marks; an apostrophe inside belongs to the word, as it does when tokens are cut.
    private static IEnumerable<(int Start, int End)> Words(string text)
    {
        var start = -1;
        var place = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var isWord = Rune.IsLetterOrDigit(rune) || start >= 0 && (rune.Value is '\'' or '’' || IsMark(rune));
            if (isWord && start < 0)
                start = place;
            if (!isWord && start >= 0)
            {
                yield return (start, place);
                start = -1;
            }

            place += rune.Utf16SequenceLength;
        }

        if (start >= 0)
            yield return (start, place);
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}

/// <summary>A part of a text, and whether it is what fits.</summary>
internal sealed class TextPart(string text, bool isMatch) : ComposedValue
{
    public string Text => text;

    public bool IsMatch => isMatch;

    public override string TypeName => "TextPart";

    public override object? Field(string name, FieldArguments arguments) => name switch
    {
        "text" => text,
        "isMatch" => isMatch,
        _ => throw UnknownField(name),
    };
}
