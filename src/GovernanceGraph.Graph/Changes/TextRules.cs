using System.Globalization;
using System.Text;

namespace GovernanceGraph.Graph.Changes;

/// <summary>What texts, numbers and dates may be stored (design, contract 4 and 5).</summary>
internal static class TextRules
{
    // Up to here a double holds six decimals exactly: 2^53 / 10^6.
    private const double LargestNumber = 9_007_199_254;

    /// <summary>The text in normalization form C; null with the reason where it may not be stored.</summary>
    public static string? Normalize(string text, out string? reason)
    {
        reason = null;
        if (string.IsNullOrWhiteSpace(text))
            reason = "is empty; leave it out";
        else if (!Ascii.IsValid(text) && HasLoneSurrogate(text))
            reason = "holds half of a surrogate pair, which is no character";
        else if (!Ascii.IsValid(text) && HasNoncharacter(text))
            reason = "holds a code point that Unicode keeps free of characters";
        else if (text.AsSpan().IndexOfAnyInRange('\0', '\u0008') >= 0 || text.AsSpan().IndexOfAnyInRange('\u000B', '\u001F') >= 0)
            reason = "holds a control character";
        return reason is null ? text.Normalize(NormalizationForm.FormC) : null;
    }

    /// <summary>The number with at most six decimals; null with the reason where it may not be stored.</summary>
    public static double? Normalize(double number, out string? reason)
    {
        reason = null;
        if (!double.IsFinite(number))
            reason = "is not a finite number";
        else if (Math.Abs(number) > LargestNumber)
            reason = "is beyond ±9,007,199,254, up to which six decimals are exact";
        if (reason is not null)
            return null;

        // Adding zero turns −0 into 0.
        return Math.Round(number, 6, MidpointRounding.AwayFromZero) + 0.0;
    }

    /// <summary>Whether the text is a day of the calendar, written yyyy-MM-dd.</summary>
    public static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Whether the text is small letters and digits in parts joined by hyphens.</summary>
    public static bool IsId(string text)
    {
        var atPartStart = true;
        foreach (var unit in text)
        {
            if (unit == '-' && !atPartStart)
                atPartStart = true;
            else if (char.IsAsciiLetterLower(unit) || char.IsAsciiDigit(unit))
                atPartStart = false;
            else
                return false;
        }

        return !atPartStart;
    }

    // U+FDD0 to U+FDEF, and the last two code points of each plane; .NET refuses to normalize some of them.
    private static bool HasNoncharacter(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is >= 0xFDD0 and <= 0xFDEF || (rune.Value & 0xFFFE) == 0xFFFE)
                return true;
        }

        return false;
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return true;
            i++;
        }

        return false;
    }
}
