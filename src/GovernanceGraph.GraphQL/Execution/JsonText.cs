using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>Reads texts and whole numbers from JSON, and shows a JSON value in an error message, shortened when it is large.</summary>
internal static class JsonText
{
    private const int MaxItems = 10;
    private const int MaxDepth = 2;

    // Many errors may show one large value.
    private const int MaxLength = 500;

    /// <summary>The text of a JSON string; false for any other value, and for a string that is no Unicode text (a lone surrogate's escape).</summary>
    public static bool TryGetString(JsonElement value, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (value.ValueKind != JsonValueKind.String)
            return false;

        try
        {
            text = value.GetString();
        }
        catch (InvalidOperationException)
        {
            // JSON's grammar allows an escape such as \ud800 alone, which is no text (specification, section 3.5.3).
        }

        return text is not null;
    }

    /// <summary>The name of a member, or its raw form when it is no Unicode text.</summary>
    public static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return property.ToString();
        }
    }

    /// <summary>The digits of a whole number, whatever its size; false when it has a fraction.</summary>
    public static bool TryGetInteger(JsonElement value, [NotNullWhen(true)] out string? digits)
    {
        string raw = value.GetRawText();
        if (raw.AsSpan().IndexOfAny('.', 'e', 'E') < 0)
        {
            digits = raw == "-0" ? "0" : raw;
            return true;
        }

        double number = value.GetDouble();
        digits = double.IsInteger(number) ? JsonNumber.ToText(number) : null;
        return digits is not null;
    }

    /// <summary>The value as an error message shows it.</summary>
    public static string Inspect(JsonElement value)
    {
        StringBuilder text = new();
        Append(text, value, 0);
        if (text.Length <= MaxLength)
            return text.ToString();

        text.Length = char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return text.Append('…').ToString();
    }

    private static void Append(StringBuilder text, JsonElement value, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                AppendObject(text, value, depth);
                break;
            case JsonValueKind.Array:
                AppendArray(text, value, depth);
                break;
            case JsonValueKind.Number:
                text.Append(JsonNumber.ToText(value.GetDouble()));
                break;
            case JsonValueKind.String:
                if (TryGetString(value, out string? content))
                    QuotedText.Append(text, content.AsSpan(0, Math.Min(content.Length, MaxLength)));
                else
                    text.Append(value.GetRawText());
                break;
            case JsonValueKind.Undefined:
                text.Append("undefined");
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void AppendObject(StringBuilder text, JsonElement value, int depth)
    {
        int count = value.GetPropertyCount();
        if (count == 0)
        {
            text.Append("{}");
        }
        else if (depth >= MaxDepth)
        {
            text.Append("[Object]");
        }
        else
        {
            string separator = "{ ";
            foreach (JsonProperty property in value.EnumerateObject())
            {
                if (text.Length > MaxLength)
                    return;
                text.Append(CultureInfo.InvariantCulture, $"{separator}{NameOf(property)}: ");
                Append(text, property.Value, depth + 1);
                separator = ", ";
            }

            text.Append(" }");
        }
    }

    private static void AppendArray(StringBuilder text, JsonElement value, int depth)
    {
        int count = value.GetArrayLength();
        if (count == 0)
        {
            text.Append("[]");
            return;
        }

        if (depth >= MaxDepth)
        {
            text.Append("[Array]");
            return;
        }

        string separator = "[";
        foreach (JsonElement item in value.EnumerateArray().Take(MaxItems))
        {
            text.Append(separator);
            Append(text, item, depth + 1);
            separator = ", ";
        }

        if (count > MaxItems)
            text.Append(CultureInfo.InvariantCulture, $", ... {count - MaxItems} more item{(count - MaxItems == 1 ? string.Empty : "s")}");
        text.Append(']');
    }
}
