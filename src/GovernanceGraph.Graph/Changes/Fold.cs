using System.Globalization;
using System.Text;

namespace GovernanceGraph.Graph.Changes;

/// <summary>
/// The form in which texts are compared regardless of case and accents (design, contract 2). Both stores keep folds beside texts and never
/// fold themselves, because a store's own rules for case differ from .NET's.
/// </summary>
public static class Fold
{
    /// <summary>The fold: compatibility decomposition (NFKD), combining marks removed, simple lower case.</summary>
    /// <exception cref="ArgumentException">The text holds a lone surrogate.</exception>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Ascii.IsValid(text))
            return text.ToLowerInvariant();

        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (!IsMark(rune))
                AppendLower(folded, rune);
        }

        return folded.ToString();
    }

    // A few capitals have no decomposition while their small letter has one, so what lower case gives is decomposed once more.
    private static void AppendLower(StringBuilder folded, Rune rune)
    {
        var lower = Rune.ToLowerInvariant(rune);
        if (lower == rune || lower.IsAscii)
        {
            folded.Append(lower);
            return;
        }

        foreach (var part in lower.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (!IsMark(part))
                folded.Append(Rune.ToLowerInvariant(part));
        }
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
