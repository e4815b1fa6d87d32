using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GovernanceGraph.Graph.Tests.Scenarios;

/// <summary>A response as text for a reader: what fits on a line stands on one; keys, their order and numbers are the response's own.</summary>
internal static class AnswerText
{
    private const int LineLength = 120;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of a response, <c>extensions</c> left out: they are no part of what stores must agree on.</summary>
    public static string Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        var text = new StringBuilder();
        Write(text, document.RootElement, 0, isRoot: true);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonElement value, int indent, bool isRoot = false)
    {
        var line = Line(value);
        if (!isRoot && indent + line.Length <= LineLength || value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
        {
            text.Append(line);
            return;
        }

        var isObject = value.ValueKind == JsonValueKind.Object;
        text.Append(isObject ? '{' : '[');
        var separator = "\n";
        foreach (var (key, item) in Items(value).Where(item => !isRoot || item.Key != "extensions"))
        {
            text.Append(separator).Append(' ', indent + 2);
            if (key is not null)
                text.Append(Quoted(key)).Append(": ");
            Write(text, item, indent + 2);
            separator = ",\n";
        }

        text.Append('\n').Append(' ', indent).Append(isObject ? '}' : ']');
    }

    private static string Line(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object when !value.EnumerateObject().Any() => "{}",
        JsonValueKind.Object => $"{{ {string.Join(", ", Items(value).Select(item => $"{Quoted(item.Key!)}: {Line(item.Value)}"))} }}",
        JsonValueKind.Array => $"[{string.Join(", ", Items(value).Select(item => Line(item.Value)))}]",
        JsonValueKind.String => Quoted(value.GetString()!),
        _ => value.GetRawText(),
    };

    private static IEnumerable<(string? Key, JsonElement Value)> Items(JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? value.EnumerateObject().Select(member => ((string?)member.Name, member.Value))
        : value.EnumerateArray().Select(item => ((string?)null, item));

    private static string Quoted(string text) => JsonSerializer.Serialize(text, Readable);
}
