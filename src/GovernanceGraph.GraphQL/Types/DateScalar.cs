using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>The scalar <c>Date</c>: a day of the Gregorian calendar, written <c>yyyy-MM-dd</c> (RFC 3339, full-date).</summary>
public static class DateScalar
{
    /// <summary>The scalar's name.</summary>
    public const string Name = "Date";

    /// <summary>Takes the text of a day that exists, and gives the same text, which sorts as the days do.</summary>
    public static ScalarCoercion Coercion { get; } = new(FromValue, FromLiteral);

    private static bool FromValue(JsonElement value, out object? coerced, [NotNullWhen(false)] out string? error)
    {
        coerced = JsonText.TryGetString(value, out string? text) && IsDate(text) ? text : null;
        error = coerced is null ? Explain(JsonText.Inspect(value)) : null;
        return error is null;
    }

    private static bool FromLiteral(
        ValueNode literal, VariableValues variables, out object? coerced, [NotNullWhen(false)] out string? error)
    {
        coerced = literal is StringValueNode { Value: var text } && IsDate(text) ? text : null;
        error = coerced is null ? Explain(Printer.PrintForError(literal)) : null;
        return error is null;
    }

    private static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string Explain(string found) => $"Date cannot represent value: {found}. Write the day as \"yyyy-MM-dd\", such as \"2024-02-29\".";
}
