using System.Globalization;
using System.Text;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>Quotes a text for an error message, as JSON would.</summary>
internal static class QuotedText
{
    public static void Append(StringBuilder text, ReadOnlySpan<char> content)
    {
        text.Append('"');
        foreach (char c in content)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
