using System.Buffers;

namespace GovernanceGraph.GraphQL.Language;

/// <summary>The classes of characters of the lexical grammar (specification 2.1), over UTF-8 bytes.</summary>
internal static class Characters
{
    /// <summary>What ends a run of plain characters in a string.</summary>
    public static readonly SearchValues<byte> StringBreaks = SearchValues.Create("\"\\\n\r"u8);

    public static readonly SearchValues<byte> LineBreaks = SearchValues.Create("\n\r"u8);

    private const byte NameStart = 1;
    private const byte Digit = 2;

    private static readonly byte[] Classes = Classify();
    private static readonly TokenKind[] Kinds = ClassifyTokens();

    /// <summary>The token that begins with a character and is that character, or a name; <see cref="TokenKind.EndOfFile"/> when it is neither.</summary>
    public static TokenKind KindOf(byte character) => Kinds[character];

    public static bool IsNameStart(int character) => (uint)character < 128 && Classes[character] == NameStart;

    public static bool IsNameContinue(byte character) => Classes[character] != 0;

    public static bool IsDigit(int character) => (uint)(character - '0') <= 9;

    public static bool IsWhiteSpace(byte character) => character is (byte)' ' or (byte)'\t';

    /// <summary>How many bytes more than UTF-16 code units a text has.</summary>
    public static int SurplusBytes(ReadOnlySpan<byte> utf8)
    {
        if (System.Text.Ascii.IsValid(utf8))
        {
            return 0;
        }

        var surplus = 0;
        foreach (var octet in utf8)
        {
            // Continuation bytes are surplus, but a sequence of four bytes makes a pair of code units.
            surplus += (octet & 0xC0) == 0x80 ? 1 : octet >= 0xF0 ? -1 : 0;
        }

        return surplus;
    }

    private static byte[] Classify()
    {
        var classes = new byte[256];
        for (var character = 0; character < 128; character++)
        {
            classes[character] = char.IsAsciiLetter((char)character) || character == '_' ? NameStart
                : char.IsAsciiDigit((char)character) ? Digit
                : (byte)0;
        }

        return classes;
    }

    private static TokenKind[] ClassifyTokens()
    {
        var kinds = new TokenKind[256];
        for (var character = 0; character < kinds.Length; character++)
        {
            kinds[character] = IsNameStart(character) ? TokenKind.Name : (char)character switch
            {
                '!' => TokenKind.Bang,
                '$' => TokenKind.Dollar,
                '&' => TokenKind.Ampersand,
                '(' => TokenKind.ParenthesisLeft,
                ')' => TokenKind.ParenthesisRight,
                ':' => TokenKind.Colon,
                '=' => TokenKind.EqualsSign,
                '@' => TokenKind.At,
                '[' => TokenKind.BracketLeft,
                ']' => TokenKind.BracketRight,
                '{' => TokenKind.BraceLeft,
                '|' => TokenKind.Pipe,
                '}' => TokenKind.BraceRight,
                _ => TokenKind.EndOfFile,
            };
        }

        return kinds;
    }
}
