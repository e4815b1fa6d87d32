using System.Text.RegularExpressions;
using GovernanceGraph.Graph.Changes;

namespace GovernanceGraph.Graph.Seed.Validation;

/// <summary>A section's name, and the headings that it may stand for in the text.</summary>
/// <param name="Locator">The section as cited.</param>
/// <param name="Begins">The words it begins with, where the locator does not repeat them.</param>
/// <param name="Resumes">The words with which it goes on after another section that stands within it.</param>
internal sealed partial record SectionName(string Locator, string? Begins, string? Resumes = null)
{
    /// <summary>The section that holds this row, message or question: a table or list has one heading.</summary>
    public string Base => Row().Replace(Locator, string.Empty);

    /// <summary>
    /// The words of each heading that the locator may stand for, the longest first: <c>Statement 4, Vision, values and aims</c> is headed by that,
    /// by <c>Vision, values and aims</c> or by <c>values and aims</c>. What stands in brackets is not part of a heading.
    /// </summary>
    public IEnumerable<IReadOnlyList<string>> Headings
    {
        get
        {
            var rest = Begins ?? Brackets().Replace(Base, string.Empty);
            while (true)
            {
                if (SearchTokenizer.Words(rest) is { Count: > 0 } words)
                    yield return words;
                var cut = Begins is null ? rest.IndexOfAny([',', ':']) : -1;
                if (cut < 0)
                    yield break;
                rest = rest[(cut + 1)..];
            }
        }
    }

    [GeneratedRegex(@", (row|message|question) \d+$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Row();

    [GeneratedRegex(@" \([^)]*\)$", RegexOptions.NonBacktracking)]
    private static partial Regex Brackets();
}
