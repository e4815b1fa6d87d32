using System.Globalization;
using System.Text;

namespace GovernanceGraph.GraphQL.Language;

/// <summary>The text of what stands inside a line: names, values, arguments, directives and type references.</summary>
internal static class ValueText
{
    private const int GreatestLineLength = 80;

    public static string Of(SyntaxNode node) => node switch
    {
        NameNode name => name.Value,
        VariableNode variable => $"${variable.Name.Value}",
        IntValueNode value => value.Value,
        FloatValueNode value => value.Value,
        StringValueNode value => value.Block ? BlockString.Print(value.Value) : Quote(value.Value),
        BooleanValueNode value => value.Value ? "true" : "false",
        NullValueNode => "null",
        EnumValueNode value => value.Value,
        ListValueNode value => OfList(value),
        ObjectValueNode value => OfObject(value),
        ObjectFieldNode field => $"{field.Name.Value}: {Of(field.Value)}",
        ArgumentNode argument => $"{argument.Name.Value}: {Of(argument.Value)}",
        DirectiveNode directive => directive.Arguments.Count == 0
            ? $"@{directive.Name.Value}"
            : $"@{directive.Name.Value}({string.Join(", ", directive.Arguments.Select(Of))})",
        NamedTypeNode type => type.Name.Value,
        ListTypeNode type => $"[{Of(type.Type)}]",
        NonNullTypeNode type => $"{Of(type.Type)}!",
        _ => throw new ArgumentException($"There is no way to print a node of kind {node.Kind}.", nameof(node)),
    };

    private static string OfList(ListValueNode list)
    {
        var values = list.Values.Select(Of).ToList();
        var line = $"[{string.Join(", ", values)}]";
        return line.Length > GreatestLineLength ? $"[{OnLines(values)}]" : line;
    }

    private static string OfObject(ObjectValueNode value)
    {
        var fields = value.Fields.Select(Of).ToList();
        var line = $"{{ {string.Join(", ", fields)} }}";
        return line.Length > GreatestLineLength ? $"{{{OnLines(fields)}}}" : line;
    }

    private static string OnLines(IEnumerable<string> parts) =>
        $"\n  {string.Join("\n", parts).Replace("\n", "\n  ", StringComparison.Ordinal)}\n";

    /// <summary>A string literal: quotes, backslashes and control characters escaped, everything else as it is.</summary>
    private static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                _ when char.IsControl(character) => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => text.Append(character),
            };
        }

        return text.Append('"').ToString();
    }
}
