using System.Runtime.InteropServices;
using System.Text;
using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.GraphQL.Language;

/// <summary>
/// A recursive descent parser with one token of look-ahead: a method for each production of the grammar, a file for each part of
/// it. What recurses counts its nesting, so that no document overflows the stack.
/// </summary>
/// <remarks>A mutable struct: hand it on by reference only.</remarks>
[StructLayout(LayoutKind.Auto)]
internal ref partial struct Parser(ReadOnlySpan<byte> source, ParserOptions options)
{
    private readonly NameTable _names = NameTable.OfThread();

    private readonly int _maxTokens = options.MaxTokens;
    private readonly int _sourceLength = source.Length;
    private Lexer _lexer = new(source);
    private OpenNodes _open = new();
    private int _previousEnd;
    private int _tokens;
    private int _nesting;

    public void Advance()
    {
        _previousEnd = _lexer.End;
        _lexer.Advance();
        if (_lexer.Kind != TokenKind.EndOfFile && ++_tokens > _maxTokens)
        {
            throw Limit($"Document contains more than {_maxTokens} tokens, the limit MaxTokens. Parsing aborted.");
        }
    }

    public readonly void ExpectEndOfFile()
    {
        if (!Peek(TokenKind.EndOfFile))
        {
            throw Expected(TokenKind.EndOfFile.Describe());
        }
    }

    private readonly bool Peek(TokenKind kind) => _lexer.Kind == kind;

    private readonly bool PeekKeyword(ReadOnlySpan<byte> keyword) => _lexer.Kind == TokenKind.Name && _lexer.Text.SequenceEqual(keyword);

    private readonly bool PeekDescription() => _lexer.Kind is TokenKind.String or TokenKind.BlockString;

    private void Expect(TokenKind kind)
    {
        if (_lexer.Kind != kind)
        {
            throw Expected(kind.Describe());
        }

        Advance();
    }

    private bool Skip(TokenKind kind)
    {
        if (_lexer.Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    private void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!SkipKeyword(keyword))
        {
            throw Expected($"\"{Encoding.UTF8.GetString(keyword)}\"");
        }
    }

    private bool SkipKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!PeekKeyword(keyword))
        {
            return false;
        }

        Advance();
        return true;
    }

    /// <summary>Opens a brace or bracket of what may be nested in itself.</summary>
    private void Open(TokenKind kind)
    {
        if (_lexer.Kind == kind && _nesting >= options.MaxNesting)
        {
            throw Limit($"Document is nested more than {options.MaxNesting} levels deep, the limit MaxNesting. Parsing aborted.");
        }

        Expect(kind);
        _nesting++;
    }

    /// <summary>Closes what <see cref="Open"/> opened, if the closing token is next.</summary>
    private bool Close(TokenKind kind)
    {
        if (!Skip(kind))
        {
            return false;
        }

        _nesting--;
        return true;
    }

    /// <summary>The place of the current token, to be completed by <see cref="Since"/>.</summary>
    private readonly Location Here() => new(_lexer.Start, _lexer.End, _lexer.Line, _lexer.Column);

    /// <summary>The place from a token to the one before the current.</summary>
    private readonly Location Since(Location start) => start with { End = _previousEnd };

    private readonly GraphQLSyntaxException Expected(string what) =>
        At(Here(), $"Expected {what}, found {DescribeToken()}.");

    private readonly GraphQLSyntaxException Unexpected() => At(Here(), $"Unexpected {DescribeToken()}.");

    private readonly GraphQLSyntaxException Limit(string message) =>
        SyntaxErrors.At(_lexer.Line, _lexer.Column, message, GraphQLErrorCodes.LimitExceeded);

    private static GraphQLSyntaxException At(Location location, string message) => SyntaxErrors.At(location.Line, location.Column, message);

    /// <summary>The current token as error messages name it: its kind, and its value if it has one.</summary>
    private readonly string DescribeToken() => _lexer.Kind switch
    {
        TokenKind.String or TokenKind.BlockString => $"{_lexer.Kind} \"{Printer.CutForError(_lexer.StringValue())}\"",
        TokenKind.Name or TokenKind.Int or TokenKind.Float => $"{_lexer.Kind} \"{Printer.CutForError(SyntaxErrors.Quote(_lexer.Text))}\"",
        _ => _lexer.Kind.Describe(),
    };
}
