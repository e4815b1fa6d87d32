using System.Text;
using System.Text.Unicode;
using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.GraphQL.Language;

/// <summary>
/// Parses GraphQL documents, executable ones and SDL (specification 2 and 3, September 2025). The only exception a document can
/// cause is <see cref="GraphQLSyntaxException"/>; its error names the place and what was expected there.
/// </summary>
public static class GraphQLParser
{
    // Refuses lone surrogates, which UTF-8 cannot hold.
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Parses a document.</summary>
    /// <param name="utf8">The document; a byte order mark is allowed.</param>
    /// <param name="options">The limits; null for <see cref="ParserOptions.Default"/>.</param>
    /// <returns>The document, with at least one definition.</returns>
    /// <exception cref="GraphQLSyntaxException">The document is not GraphQL, not UTF-8, or hits a limit.</exception>
    public static DocumentNode Parse(ReadOnlySpan<byte> utf8, ParserOptions? options = null)
    {
        var parser = Start(utf8, options);
        return parser.ParseDocument();
    }

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte}, ParserOptions?)"/>
    public static DocumentNode Parse(ReadOnlyMemory<byte> utf8, ParserOptions? options = null) => Parse(utf8.Span, options);

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte}, ParserOptions?)"/>
    public static DocumentNode Parse(string source, ParserOptions? options = null) => Parse(Encode(source), options);

    /// <summary>Parses a value alone, such as <c>{ a: [1, $b] }</c> (specification 2.9).</summary>
    /// <exception cref="GraphQLSyntaxException">The text is not one value, or hits a limit.</exception>
    public static ValueNode ParseValue(string source, ParserOptions? options = null)
    {
        var parser = Start(Encode(source), options);
        var value = parser.ParseValue(isConst: false);
        parser.ExpectEndOfFile();
        return value;
    }

    /// <summary>Parses a reference to a type alone, such as <c>[Int!]</c> (specification 2.11).</summary>
    /// <exception cref="GraphQLSyntaxException">The text is not one type reference, or hits a limit.</exception>
    public static TypeNode ParseType(string source, ParserOptions? options = null)
    {
        var parser = Start(Encode(source), options);
        var type = parser.ParseTypeReference();
        parser.ExpectEndOfFile();
        return type;
    }

    private static Parser Start(ReadOnlySpan<byte> utf8, ParserOptions? options)
    {
        if (!Utf8.IsValid(utf8))
        {
            throw SyntaxErrors.InvalidUtf8(utf8);
        }

        var parser = new Parser(utf8, options ?? ParserOptions.Default);
        parser.Advance();
        return parser;
    }

    private static byte[] Encode(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        try
        {
            return StrictUtf8.GetBytes(source);
        }
        catch (EncoderFallbackException)
        {
            throw SyntaxErrors.LoneSurrogate(source);
        }
    }
}
