using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace GovernanceGraph.Graph.Tests.Questions;

/// <summary>Compares what a reader wrote down with what the service answers: case, apostrophes and punctuation apart, and by whole words.</summary>
internal static partial class Words
{
    /// <summary>Whether a value of the answer holds these words, or is this number, or this truth value.</summary>
    public static bool Holds(JsonElement value, string expected) => value.ValueKind switch
    {
        JsonValueKind.String => $" {Normalized(value.GetString()!)} ".Contains($" {Normalized(expected)} ", StringComparison.Ordinal),
        JsonValueKind.Number => double.TryParse(expected, CultureInfo.InvariantCulture, out var number) && value.GetDouble().Equals(number),
        JsonValueKind.Null => expected == "null",
        _ => string.Equals(value.GetRawText(), expected, StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>A leaf of JSON as words.</summary>
    public static string Of(JsonElement leaf) => leaf.ValueKind == JsonValueKind.String ? leaf.GetString()! : leaf.GetRawText();

    // VERY_GOOD and "Very Good", "children's" and "childrens", 2025-02 and 2025-02-13 are to meet; the point of 24.1 stays.
    private static string Normalized(string text)
    {
        var plain = text.ToLowerInvariant().Replace("’", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
        return Separators().Replace(Points().Replace(plain, " "), " ").Trim();
    }

    [GeneratedRegex(@"(?<![0-9])\.|\.(?![0-9])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Points();

    [GeneratedRegex("[^a-z0-9£%.]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separators();
}
