using System.Buffers;
using System.Text;

namespace GovernanceGraph.GraphQL.Language;

/// <summary>What stands between <c>"""</c> and what it means (specification 2.9.4, <c>BlockStringValue</c>).</summary>
internal static class BlockString
{
    private static readonly string[] LineBreaks = ["\r\n", "\n", "\r"];

    /// <summary>Removes the common indentation and the blank lines at both ends, and unites line breaks to <c>\n</c>.</summary>
    public static string Dedent(ReadOnlySpan<byte> raw)
    {
        var (indent, firstLine, lastLine) = Measure(raw);
        if (firstLine < 0)
        {
            return "";
        }

        var rented = ArrayPool<byte>.Shared.Rent(raw.Length);
        try
        {
            var written = Write(raw, indent, firstLine, lastLine, rented);
            return Encoding.UTF8.GetString(rented, 0, written);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Whether a text can be printed as a block string that means the same text.</summary>
    public static bool CanHold(string value)
    {
        if (value.Any(character => character < ' ' && character is not ('\t' or '\n')))
        {
            return false;
        }

        if (value.Length == 0)
        {
            return true;
        }

        var lines = value.Split('\n');
        return !IsBlank(lines[0]) && !IsBlank(lines[^1])
            && (lines.Length == 1 || lines.Any(line => line.Length > 0 && line[0] is not (' ' or '\t')));
    }

    /// <summary>A block string that means <paramref name="value"/>, in the layout of the reference implementation.</summary>
    public static string Print(string value)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var lines = escaped.Split(LineBreaks, StringSplitOptions.None);
        var isSingleLine = lines.Length == 1;

        // Without a line break before them, the first line would not count and the others would lose their indentation.
        var needsLeadingBreak = !isSingleLine && lines.Skip(1).All(line => line.Length == 0 || StartsWithWhiteSpace(line));
        var endsWithTripleQuote = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var needsTrailingBreak = (value.EndsWith('"') && !endsWithTripleQuote) || value.EndsWith('\\');
        var isTall = !isSingleLine || value.Length > 70 || needsTrailingBreak || endsWithTripleQuote;

        var text = new StringBuilder("\"\"\"");
        if (needsLeadingBreak || (isTall && !(isSingleLine && StartsWithWhiteSpace(value))))
        {
            text.Append('\n');
        }

        text.Append(escaped);
        if (isTall)
        {
            text.Append('\n');
        }

        return text.Append("\"\"\"").ToString();
    }

    private static bool StartsWithWhiteSpace(string line) => line.Length > 0 && line[0] is ' ' or '\t';

    private static bool IsBlank(string line) => line.AsSpan().IndexOfAnyExcept(' ', '\t') < 0;

    /// <summary>The common indentation, and the first and the last line that are not blank; -1 when all are.</summary>
    private static (int Indent, int FirstLine, int LastLine) Measure(ReadOnlySpan<byte> raw)
    {
        var (indent, firstLine, lastLine) = (int.MaxValue, -1, -1);
        var lines = new Lines(raw);
        for (var number = 0; lines.TryTake(out var line); number++)
        {
            var lineIndent = line.IndexOfAnyExcept((byte)' ', (byte)'\t');
            if (lineIndent < 0)
            {
                continue;
            }

            firstLine = firstLine < 0 ? number : firstLine;
            lastLine = number;
            if (number > 0)
            {
                indent = Math.Min(indent, lineIndent);
            }
        }

        return (indent, firstLine, lastLine);
    }

    private static int Write(ReadOnlySpan<byte> raw, int indent, int firstLine, int lastLine, Span<byte> target)
    {
        var written = 0;
        var lines = new Lines(raw);
        for (var number = 0; number <= lastLine && lines.TryTake(out var line); number++)
        {
            if (number < firstLine)
            {
                continue;
            }

            if (number > firstLine)
            {
                target[written++] = (byte)'\n';
            }

            written += WriteUnescaped(number == 0 ? line : line[Math.Min(indent, line.Length)..], target[written..]);
        }

        return written;
    }

    /// <summary>Copies a line, with <c>\"""</c> as <c>"""</c>: the only escape a block string knows.</summary>
    private static int WriteUnescaped(ReadOnlySpan<byte> line, Span<byte> target)
    {
        var written = 0;
        while (true)
        {
            var escape = line.IndexOf("\\\"\"\""u8);
            if (escape < 0)
            {
                line.CopyTo(target[written..]);
                return written + line.Length;
            }

            line[..escape].CopyTo(target[written..]);
            written += escape;
            "\"\"\""u8.CopyTo(target[written..]);
            written += 3;
            line = line[(escape + 4)..];
        }
    }

    /// <summary>The lines of a text, without their line breaks; an empty text is one empty line.</summary>
    private ref struct Lines(ReadOnlySpan<byte> text)
    {
        private ReadOnlySpan<byte> _rest = text;
        private bool _ended;

        public bool TryTake(out ReadOnlySpan<byte> line)
        {
            if (_ended)
            {
                line = default;
                return false;
            }

            var length = _rest.IndexOfAny(Characters.LineBreaks);
            if (length < 0)
            {
                line = _rest;
                _ended = true;
                return true;
            }

            line = _rest[..length];
            var isPair = _rest[length] == '\r' && length + 1 < _rest.Length && _rest[length + 1] == '\n';
            _rest = _rest[(length + (isPair ? 2 : 1))..];
            return true;
        }
    }
}
