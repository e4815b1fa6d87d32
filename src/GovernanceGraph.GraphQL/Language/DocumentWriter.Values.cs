using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace GovernanceGraph.GraphQL.Language;

/// <content>
/// Values, arguments, directives and type references. A list or an object stands on one line if that is not longer than 80
/// characters; to know this without printing it at every level again, its size is measured once.
/// </content>
internal sealed partial class DocumentWriter
{
    private const int GreatestLineLength = 80;

    private readonly Dictionary<SyntaxNode, Size> _sizes = new(ReferenceEqualityComparer.Instance);

    private void WriteInline(SyntaxNode node)
    {
        switch (node)
        {
            case ListValueNode list:
                WriteElements(list, list.Values, "[", "]");
                break;
            case ObjectValueNode value:
                WriteElements(value, value.Fields, "{ ", " }");
                break;
            case ObjectFieldNode field:
                Append(field.Name.Value, ": ");
                WriteInline(field.Value);
                break;
            case ArgumentNode argument:
                Append(argument.Name.Value, ": ");
                WriteInline(argument.Value);
                break;
            case DirectiveNode directive:
                WriteDirective(directive);
                break;
            case NonNullTypeNode type:
                WriteInline(type.Type);
                Append("!");
                break;
            case ListTypeNode type:
                Append("[");
                WriteInline(type.Type);
                Append("]");
                break;
            default:
                Append(TextOf(node));
                break;
        }
    }

    /// <summary>The text of what has no nodes below it but names.</summary>
    private static string TextOf(SyntaxNode node) => node switch
    {
        NameNode name => name.Value,
        VariableNode variable => $"${variable.Name.Value}",
        NamedTypeNode type => type.Name.Value,
        IntValueNode value => value.Value,
        FloatValueNode value => value.Value,
        StringValueNode value => value.Block ? BlockString.Print(value.Value) : Quote(value.Value),
        BooleanValueNode value => value.Value ? "true" : "false",
        NullValueNode => "null",
        EnumValueNode value => value.Value,
        _ => throw new ArgumentException($"There is no way to print a node of kind {node.Kind}.", nameof(node)),
    };

    private void WriteDirective(DirectiveNode directive)
    {
        Append("@", directive.Name.Value);
        if (directive.Arguments.Count > 0)
        {
            Append("(");
            WriteAll(directive.Arguments, ", ");
            Append(")");
        }
    }

    private void WriteElements<TNode>(ValueNode node, IReadOnlyList<TNode> elements, string open, string close)
        where TNode : SyntaxNode
    {
        if (SizeOf(node).IsTall)
        {
            WriteLines(open.TrimEnd(), elements, close.TrimStart());
            return;
        }

        Append(open);
        WriteAll(elements, ", ");
        Append(close);
    }

    private void WriteArguments(int prefixLength, IReadOnlyList<ArgumentNode> arguments)
    {
        if (arguments.Count == 0)
        {
            return;
        }

        if (prefixLength + SizeOfLine(arguments, "()").Length > GreatestLineLength)
        {
            WriteLines("(", arguments, ")");
            return;
        }

        Append("(");
        WriteAll(arguments, ", ");
        Append(")");
    }

    private Size SizeOf(SyntaxNode node) => node switch
    {
        ListValueNode list => SizeOfElements(list, list.Values, "[]"),
        ObjectValueNode value => SizeOfElements(value, value.Fields, "{  }"),
        ObjectFieldNode field => SizeOf(field.Value).After(field.Name.Value.Length + 2),
        ArgumentNode argument => SizeOf(argument.Value).After(argument.Name.Value.Length + 2),
        DirectiveNode directive => directive.Arguments.Count == 0
            ? new Size(directive.Name.Value.Length + 1, LineBreaks: 0)
            : SizeOfLine(directive.Arguments, "@()").After(directive.Name.Value.Length),
        _ => Size.Of(TextOf(node)),
    };

    private Size SizeOfElements<TNode>(ValueNode node, IReadOnlyList<TNode> elements, string brackets)
        where TNode : SyntaxNode
    {
        if (!_sizes.TryGetValue(node, out var size))
        {
            size = SizeOfLine(elements, brackets);
            if (size.Length > GreatestLineLength)
            {
                // A bracket and a line break before and after; line breaks in place of commas with their spaces; two more
                // spaces at the beginning of each line.
                var lines = size.LineBreaks + elements.Count;
                var length = size.Length - brackets.Length + 4 - (elements.Count - 1) + (Step.Length * lines);
                size = new Size(length, lines + 1) { IsTall = true };
            }

            _sizes.Add(node, size);
        }

        return size;
    }

    private Size SizeOfLine<TNode>(IReadOnlyList<TNode> elements, string brackets)
        where TNode : SyntaxNode
    {
        var length = brackets.Length + (2 * Math.Max(elements.Count - 1, 0));
        var lineBreaks = 0;
        for (var i = 0; i < elements.Count; i++)
        {
            var size = SizeOf(elements[i]);
            length += size.Length;
            lineBreaks += size.LineBreaks;
        }

        return new Size(length, lineBreaks);
    }

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

    /// <summary>The size of a text at no indentation: its characters, line breaks among them.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Size(int Length, int LineBreaks)
    {
        /// <summary>Whether each element stands on a line of its own.</summary>
        public bool IsTall { get; init; }

        public static Size Of(string text) => new(text.Length, text.AsSpan().Count('\n'));

        public Size After(int length) => this with { Length = Length + length };
    }
}
