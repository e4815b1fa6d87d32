using System.Buffers;
using System.Text;

namespace GovernanceGraph.GraphQL.Language;

/// <content>Strings and block strings (specification 2.9.4).</content>
internal ref partial struct Lexer
{
    private const int QuotesOfBlock = 3;

    /// <summary>What the string or block string under the lexer means.</summary>
    public readonly string StringValue() => Kind == TokenKind.BlockString
        ? BlockString.Dedent(_source[(Start + QuotesOfBlock)..(End - QuotesOfBlock)])
        : _hasEscapes
            ? Unescape(_source[(Start + 1)..(End - 1)])
            : Encoding.UTF8.GetString(_source[(Start + 1)..(End - 1)]);

    private void ReadStringOrBlockString()
    {
        if (IsTripleQuote(Start))
        {
            ReadBlockString();
        }
        else
        {
            ReadString();
        }
    }

    private readonly bool IsTripleQuote(int position) =>
        PeekAt(position) == '"' && PeekAt(position + 1) == '"' && PeekAt(position + 2) == '"';

    private void ReadString()
    {
        _hasEscapes = false;
        var position = Start + 1;
        while (true)
        {
            position = SkipPlain(position);
            switch (PeekAt(position))
            {
                case '"':
                    EndToken(TokenKind.String, position + 1);
                    return;
                case '\\':
                    _hasEscapes = true;
                    position += ReadEscape(position, out _);
                    break;
                default:
                    throw Error(position, "Unterminated string.");
            }
        }
    }

    private void ReadBlockString()
    {
        var position = Start + QuotesOfBlock;
        while (true)
        {
            position = SkipPlain(position);
            switch (PeekAt(position))
            {
                case '"' when IsTripleQuote(position):
                    EndToken(TokenKind.BlockString, position + QuotesOfBlock);
                    return;
                case '\\' when IsTripleQuote(position + 1):
                    position += 1 + QuotesOfBlock;
                    break;
                case '"' or '\\':
                    position++;
                    break;
                case -1:
                    throw Error(position, "Unterminated string.");
                default:
                    position += PeekAt(position) == '\r' && PeekAt(position + 1) == '\n' ? 2 : 1;
                    StartLine(position);
                    break;
            }
        }
    }

    /// <summary>The position of the next quote, backslash, line break or the end.</summary>
    private int SkipPlain(int position)
    {
        var rest = _source[position..];
        var length = rest.IndexOfAny(Characters.StringBreaks);
        var plain = length < 0 ? rest : rest[..length];
        _lineSurplus += Characters.SurplusBytes(plain);
        return position + plain.Length;
    }

    private readonly string Unescape(ReadOnlySpan<byte> raw)
    {
        // No escape sequence is shorter than the UTF-8 of what it means.
        var rented = ArrayPool<byte>.Shared.Rent(raw.Length);
        try
        {
            var target = rented.AsSpan();
            while (!raw.IsEmpty)
            {
                var length = raw.IndexOf((byte)'\\');
                var plain = length < 0 ? raw : raw[..length];
                plain.CopyTo(target);
                target = target[plain.Length..];
                raw = raw[plain.Length..];
                if (!raw.IsEmpty)
                {
                    var size = ReadEscape(End - 1 - raw.Length, out var character);
                    target = target[character.EncodeToUtf8(target)..];
                    raw = raw[size..];
                }
            }

            return Encoding.UTF8.GetString(rented, 0, rented.Length - target.Length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Reads an escape sequence and returns its length.</summary>
    private readonly int ReadEscape(int position, out Rune character)
    {
        int? simple = PeekAt(position + 1) switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => null,
            _ => throw Error(position, $"Invalid character escape sequence: \"{Quote(position, 2)}\"."),
        };
        if (simple is not null)
        {
            character = new Rune(simple.Value);
            return 2;
        }

        return PeekAt(position + 2) == '{'
            ? ReadVariableWidthUnicode(position, out character)
            : ReadFixedWidthUnicode(position, out character);
    }

    /// <summary><c>\u{1F600}</c>, with any number of leading zeros.</summary>
    private readonly int ReadVariableWidthUnicode(int position, out Rune character)
    {
        const int LeastSize = 5;
        const int GreatestQuote = 12;
        const int GreatestCodePoint = 0x10FFFF;
        var codePoint = 0;
        for (var size = 4; ; size++)
        {
            var next = PeekAt(position + size - 1);
            var digit = HexDigit(next);
            if (digit >= 0)
            {
                codePoint = Math.Min((codePoint << 4) | digit, GreatestCodePoint + 1);
                continue;
            }

            return next == '}' && size >= LeastSize && Rune.TryCreate(codePoint, out character)
                ? size
                : throw Error(position, $"Invalid Unicode escape sequence: \"{Quote(position, Math.Min(size, GreatestQuote))}\".");
        }
    }

    /// <summary><c>\u00E9</c>, or two of them that make a surrogate pair.</summary>
    private readonly int ReadFixedWidthUnicode(int position, out Rune character)
    {
        const int Size = 6;
        var code = Hex16(position + 2);
        if (code >= 0)
        {
            if (Rune.TryCreate(code, out character))
            {
                return Size;
            }

            var trailing = PeekAt(position + Size) == '\\' && PeekAt(position + Size + 1) == 'u' ? Hex16(position + Size + 2) : -1;
            if (trailing >= 0 && Rune.TryCreate((char)code, (char)trailing, out character))
            {
                return 2 * Size;
            }
        }

        throw Error(position, $"Invalid Unicode escape sequence: \"{Quote(position, Size)}\".");
    }

    /// <summary>The value of four hexadecimal digits, or a negative number when they are none.</summary>
    private readonly int Hex16(int position) =>
        (HexDigit(PeekAt(position)) << 12)
        | (HexDigit(PeekAt(position + 1)) << 8)
        | (HexDigit(PeekAt(position + 2)) << 4)
        | HexDigit(PeekAt(position + 3));

    private static int HexDigit(int character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'A' and <= 'F' => character - 'A' + 10,
        >= 'a' and <= 'f' => character - 'a' + 10,
        _ => -1,
    };

    /// <summary>Some UTF-16 code units of the source, as an error message repeats them.</summary>
    private readonly string Quote(int position, int codeUnits) => SyntaxErrors.Quote(_source[position..], codeUnits);
}
