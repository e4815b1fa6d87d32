using System.Runtime.InteropServices;
using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.GraphQL.Language;

/// <summary>
/// Reads one token after another from valid UTF-8 (specification 2.1). It stands on one token and allocates nothing: what a
/// string means is worked out when the parser asks for it.
/// </summary>
/// <remarks>A mutable struct: hand it on by reference only.</remarks>
[StructLayout(LayoutKind.Auto)]
internal ref partial struct Lexer(ReadOnlySpan<byte> source)
{
    private readonly ReadOnlySpan<byte> _source = source;
    private int _position;
    private int _line = 1;
    private int _lineStart;

    // Bytes from the start of the line to the position that are not UTF-16 code units of their own.
    private int _lineSurplus;
    private bool _hasEscapes;

    public TokenKind Kind { get; private set; } = TokenKind.EndOfFile;

    public int Start { get; private set; }

    public int End { get; private set; }

    public int Line { get; private set; }

    public int Column { get; private set; }

    /// <summary>The bytes of the token as written.</summary>
    public readonly ReadOnlySpan<byte> Text => _source[Start..End];

    public void Advance()
    {
        var bytes = _source;
        var position = _position;
        while ((uint)position < (uint)bytes.Length)
        {
            var character = bytes[position];
            if (character == ' ')
            {
                position = EndOfSpaces(position);
                continue;
            }

            if (Characters.KindOf(character) is var kind and not TokenKind.EndOfFile)
            {
                StartToken(position);
                EndToken(kind, kind == TokenKind.Name ? EndOfName(position) : position + 1);
                return;
            }

            switch (character)
            {
                case (byte)'\t' or (byte)',':
                    position++;
                    continue;
                case (byte)'\n':
                    position++;
                    StartLine(position);
                    continue;
                case (byte)'\r':
                    position += PeekAt(position + 1) == '\n' ? 2 : 1;
                    StartLine(position);
                    continue;
                case (byte)'#':
                    position = EndOfComment(position);
                    continue;
                case 0xEF when PeekAt(position + 1) == 0xBB && PeekAt(position + 2) == 0xBF:
                    // A byte order mark is ignored anywhere (specification 2.1.1).
                    position += 3;
                    _lineSurplus += 2;
                    continue;
            }

            StartToken(position);
            ReadOther(character);
            return;
        }

        StartToken(position);
        EndToken(TokenKind.EndOfFile, position);
    }

    /// <summary>The error with a message, at a position on the current line.</summary>
    public readonly GraphQLSyntaxException Error(int position, string message) =>
        SyntaxErrors.At(_line, ColumnOf(position), message);

    private readonly int ColumnOf(int position) => position - _lineStart - _lineSurplus + 1;

    /// <summary>The byte at a position, or -1 after the end.</summary>
    private readonly int PeekAt(int position) => (uint)position < (uint)_source.Length ? _source[position] : -1;

    private void StartLine(int position)
    {
        _line++;
        _lineStart = position;
        _lineSurplus = 0;
    }

    private void StartToken(int position)
    {
        Start = position;
        Line = _line;
        Column = ColumnOf(position);
    }

    private void EndToken(TokenKind kind, int end)
    {
        Kind = kind;
        End = end;
        _position = end;
    }

    private int EndOfComment(int position)
    {
        var length = _source[position..].IndexOfAny(Characters.LineBreaks);
        if (length >= 0)
        {
            return position + length;
        }

        _lineSurplus += Characters.SurplusBytes(_source[position..]);
        return _source.Length;
    }

    // Indentation is most of many documents: eight spaces at a time.
    private readonly int EndOfSpaces(int position)
    {
        const ulong EightSpaces = 0x2020202020202020;
        var bytes = _source[position..];
        var length = 1;
        while (bytes.Length - length >= sizeof(ulong) && MemoryMarshal.Read<ulong>(bytes[length..]) == EightSpaces)
        {
            length += sizeof(ulong);
        }

        while ((uint)length < (uint)bytes.Length && bytes[length] == ' ')
        {
            length++;
        }

        return position + length;
    }

    private readonly int EndOfName(int position)
    {
        var bytes = _source;
        do
        {
            position++;
        }
        while ((uint)position < (uint)bytes.Length && Characters.IsNameContinue(bytes[position]));

        return position;
    }

    private void ReadOther(byte character)
    {
        switch (character)
        {
            case (byte)'.':
                ReadSpread();
                break;
            case (byte)'"':
                ReadStringOrBlockString();
                break;
            case (byte)'-':
            case >= (byte)'0' and <= (byte)'9':
                ReadNumber();
                break;
            case (byte)'\'':
                throw Error(Start, "Unexpected single quote character ('), did you mean to use a double quote (\")?");
            default:
                throw Error(Start, $"Unexpected character: {Describe(Start)}.");
        }
    }

    private void ReadSpread()
    {
        if (PeekAt(Start + 1) == '.')
        {
            if (PeekAt(Start + 2) != '.')
            {
                throw Error(Start, "Unexpected \"..\", did you mean \"...\"?");
            }

            EndToken(TokenKind.Spread, Start + 3);
            return;
        }

        if (Characters.IsDigit(PeekAt(Start + 1)))
        {
            var digits = Printer.CutForError(SyntaxErrors.Quote(_source[(Start + 1)..EndOfDigits(Start + 1)]));
            throw Error(Start, $"Invalid number, expected digit before \".\", did you mean \"0.{digits}\"?");
        }

        throw Error(Start, "Unexpected character: \".\".");
    }

    /// <summary>The character at a position as error messages name it.</summary>
    private readonly string Describe(int position) => SyntaxErrors.DescribeCharacter(_source, position);
}
