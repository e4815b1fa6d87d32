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
    /// <remarks>Texts that may not be stored have a fold as well, so that one can ask for them: half a surrogate pair folds to U+FFFD.</remarks>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Ascii.IsValid(text))
            return text.ToLowerInvariant();

        var folded = new StringBuilder(text.Length);
        foreach (var rune in Decompose(text).EnumerateRunes())
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

        foreach (var part in Decompose(lower.ToString()).EnumerateRunes())
        {
            if (!IsMark(part))
                folded.Append(Rune.ToLowerInvariant(part));
        }
    }

    private static string Decompose(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            // The text holds code points that are no characters, which .NET does not normalize.
            return string.Concat(text.EnumerateRunes().Select(DecomposeOne));
        }
    }

    private static string DecomposeOne(Rune rune)
    {
        try
        {
            return rune.ToString().Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            return rune.ToString();
        }
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
