using System.Text;

namespace GovernanceGraph.GraphQL.Validation;

/// <summary>Finds the names that a misspelt one may have meant, and words the question.</summary>
public static class Suggestions
{
    private const int MaxSuggestions = 5;

    /// <summary>The question <c> Did you mean "a", "b", or "c"?</c> with a leading space, or nothing when no option comes near.</summary>
    public static string DidYouMean(string input, IEnumerable<string> options) => Question(null, Nearest(input, options));

    /// <summary>The question about names that are known to fit, best first; nothing when there are none.</summary>
    /// <param name="lead">What the names are for, such as <c>to use an inline fragment on</c>; null for none.</param>
    /// <param name="names">The names, of which five are shown.</param>
    public static string Question(string? lead, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return string.Empty;

        var text = new StringBuilder(" Did you mean ");
        if (lead is not null)
            text.Append(lead).Append(' ');

        var shown = Math.Min(names.Count, MaxSuggestions);
        for (var i = 0; i < shown; i++)
        {
            if (i > 0)
                text.Append((shown, i) switch { (2, _) => " or ", _ when i == shown - 1 => ", or ", _ => ", " });
            text.Append('"').Append(names[i]).Append('"');
        }

        return text.Append('?').ToString();
    }

    /// <summary>The options within the distance at which a reader still sees a misspelling, nearest first, then in natural order.</summary>
    public static IReadOnlyList<string> Nearest(string input, IEnumerable<string> options)
    {
        var threshold = (int)(input.Length * 0.4) + 1;
        var distance = new LexicalDistance(input);
        return
        [
            .. options
                .Distinct()
                .Select(option => (Name: option, Distance: distance.To(option, threshold)))
                .Where(option => option.Distance is not null)
                .OrderBy(option => option.Distance)
                .ThenBy(option => option.Name, NaturalOrder.Comparer)
                .Select(option => option.Name),
        ];
    }
}
