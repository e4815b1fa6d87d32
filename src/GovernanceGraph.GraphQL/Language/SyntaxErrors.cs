using System.Text;
using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.GraphQL.Language;

/// <summary>The making of syntax errors: the slow paths of lexer and parser.</summary>
internal static class SyntaxErrors
{
    public static GraphQLSyntaxException At(int line, int column, string message, string code = GraphQLErrorCodes.ParseFailed) =>
        new(new GraphQLError($"Syntax Error: {message}", [new SourceLocation(line, column)], code: code));

    public static GraphQLSyntaxException InvalidUtf8(ReadOnlySpan<byte> source)
    {
        var position = 0;
        while (Rune.DecodeFromUtf8(source[position..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            position += length;
        }

        var (line, column) = LocationOf(source[..position]);
        return At(line, column, $"Invalid UTF-8: unexpected byte 0x{source[position]:X2}. A document must be encoded as UTF-8.");
    }

    public static GraphQLSyntaxException LoneSurrogate(string source)
    {
        var position = 0;
        while (Rune.TryGetRuneAt(source, position, out var rune))
        {
            position += rune.Utf16SequenceLength;
        }

        var (line, column) = LocationOf(Encoding.UTF8.GetBytes(source[..position]));
        return At(line, column, $"Invalid character: U+{(int)source[position]:X4}.");
    }

    /// <summary>The character at a position: quoted when it is printable ASCII, else its code point.</summary>
    public static string DescribeCharacter(ReadOnlySpan<byte> source, int position)
    {
        if (position >= source.Length)
        {
            return "<EOF>";
        }

        _ = Rune.DecodeFromUtf8(source[position..], out var character, out _);
        return character.Value switch
        {
            '"' => "'\"'",
            >= ' ' and <= '~' => $"\"{character}\"",
            _ => $"U+{character.Value:X4}",
        };
    }

    public static string Quote(ReadOnlySpan<byte> source) => Encoding.UTF8.GetString(source);

    /// <summary>The first UTF-16 code units of a text; half a surrogate pair becomes U+FFFD.</summary>
    public static string Quote(ReadOnlySpan<byte> source, int codeUnits)
    {
        // No UTF-16 code unit takes more than three bytes of UTF-8.
        var text = Encoding.UTF8.GetString(source[..Math.Min(source.Length, 3 * codeUnits)]);
        if (text.Length <= codeUnits)
        {
            return text;
        }

        return char.IsHighSurrogate(text[codeUnits - 1]) ? text[..(codeUnits - 1)] + '\uFFFD' : text[..codeUnits];
    }

    private static (int Line, int Column) LocationOf(ReadOnlySpan<byte> before)
    {
        var line = 1;
        var lineStart = 0;
        for (var position = 0; position < before.Length; position++)
        {
            var isBreak = before[position] == '\n'
                || (before[position] == '\r' && (position + 1 == before.Length || before[position + 1] != '\n'));
            if (isBreak)
            {
                line++;
                lineStart = position + 1;
            }
        }

        var rest = before[lineStart..];
        return (line, rest.Length - Characters.SurplusBytes(rest) + 1);
    }
}
