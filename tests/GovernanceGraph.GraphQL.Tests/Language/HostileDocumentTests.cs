using System.Text;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Language;

/// <summary>
/// A hostile document is refused after little work. The work is counted: the tokens read, by the place of the error, and the
/// bytes allocated on the thread.
/// </summary>
public sealed class HostileDocumentTests
{
    private const int Million = 1_000_000;

    // The nodes of a field without arguments: it, its names, its places.
    private const int GreatestBytesPerToken = 200;

    // The exception, its message and the parser itself.
    private const int GreatestBytesOfRefusal = 32 * 1024;

    [Theory]
    [InlineData("{a(b:", "[", 205)]
    [InlineData("{a(b:", "{a:", 603)]
    [InlineData("query($a:", "[", 210)]
    [InlineData("{a{", "...{", 799)]
    public void A_megabyte_of_nesting_is_refused_at_its_limit(string start, string repeated, int column)
    {
        var error = Refused(Repeated(start, repeated), 600 * GreatestBytesPerToken);
        Assert.Equal("Syntax Error: Document is nested more than 200 levels deep, the limit MaxNesting. Parsing aborted.", error.Message);
        Assert.Equal([new SourceLocation(1, column)], error.Locations);
    }

    [Fact]
    public void A_megabyte_of_opening_braces_is_refused_at_the_second()
    {
        var error = Refused(Repeated("", "{"), GreatestBytesPerToken);
        Assert.Equal("Syntax Error: Expected Name, found \"{\".", error.Message);
        Assert.Equal([new SourceLocation(1, 2)], error.Locations);
    }

    [Fact]
    public void A_million_aliases_are_refused_at_the_token_limit()
    {
        var source = new StringBuilder("{");
        for (var number = 0; number < Million; number++)
        {
            source.Append('a').Append(number).Append(":__typename ");
        }

        var error = Refused(Encoding.UTF8.GetBytes(source.ToString()), 15_000 * GreatestBytesPerToken);
        Assert.Equal("Syntax Error: Document contains more than 15000 tokens, the limit MaxTokens. Parsing aborted.", error.Message);

        // The brace and 14,999 of the three tokens of an alias come before the token in error.
        var aliases = Enumerable.Range(0, 4_999).Sum(number => $"a{number}:__typename ".Length);
        Assert.Equal([new SourceLocation(1, 1 + "{".Length + aliases + "a4999:".Length)], error.Locations);
    }

    [Theory]
    [InlineData("{a(b:[", "1,")]
    [InlineData("{a(b:{", "a:1 ")]
    [InlineData("{a(", "a:1 ")]
    [InlineData("query(", "$a:A ")]
    [InlineData("{", "...a ")]
    [InlineData("", "{a}")]
    [InlineData("union A=", "A|")]
    public void A_million_of_anything_is_refused_at_the_token_limit(string start, string repeated)
    {
        var error = Refused(Repeated(start, repeated), 15_000 * GreatestBytesPerToken);
        Assert.Equal("Syntax Error: Document contains more than 15000 tokens, the limit MaxTokens. Parsing aborted.", error.Message);
    }

    [Fact]
    public void A_million_directives_at_one_location_are_refused_at_their_limit()
    {
        var error = Refused(Repeated("{a", "@b"), 20 * GreatestBytesPerToken);
        Assert.Equal("Syntax Error: Document applies more than 4 directives at one location, the limit MaxDirectivesPerLocation. Parsing aborted.", error.Message);
    }

    [Theory]
    [InlineData("", "#\n")]
    [InlineData("", ",")]
    [InlineData("\uFEFF", "\uFEFF")]
    [InlineData("{a(b:\"", "\\n")]
    [InlineData("{a(b:\"", "\u00E9")]
    [InlineData("{a(b:\"\"\"", "\\\"\"\"")]
    [InlineData("{a(b:\"\\u{", "0")]
    public void A_megabyte_that_is_no_whole_token_allocates_nothing_for_it(string start, string repeated)
    {
        var error = Refused(Repeated(start, repeated), 20 * GreatestBytesPerToken);
        Assert.Equal(GraphQLErrorCodes.ParseFailed, error.Code);
    }

    [Theory]
    [InlineData("\"", "\\n", "\"")]
    [InlineData("\"", "\\u{1F600}", "\"")]
    [InlineData("\"\"\"", "\n a", "\"\"\"")]
    [InlineData("\"\"\"", "\\\"\"\"", "\"\"\"")]
    public void A_long_string_costs_no_more_than_its_text(string start, string repeated, string end)
    {
        byte[] source = [.. "{a(b:"u8, .. Repeated(start, repeated), .. Encoding.UTF8.GetBytes($"{end})}}")];
        _ = GraphQLParser.Parse(source);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = GraphQLParser.Parse(source);

        // A rented array of a power of two for the bytes, if the pool has let go of it, and a string of UTF-16.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (2 * source.Length) + (2 * source.Length) + GreatestBytesOfRefusal);
    }

    [Theory]
    [InlineData("{ \"", "a", "\"")]
    [InlineData("{ \"\"\"", "a", "\"\"\"")]
    [InlineData("{ ", "1", "")]
    [InlineData("{ .", "1", "")]
    [InlineData("", "a", "")]
    [InlineData("query ($a: B = $", "c", "")]
    public void An_error_repeats_no_more_than_a_thousand_characters_of_a_long_token(string start, string repeated, string end)
    {
        var error = SyntaxAssert.Refused([.. Repeated(start, repeated), .. Encoding.UTF8.GetBytes(end)]);
        Assert.Contains($"{repeated}{repeated}…\"", error.Message, StringComparison.Ordinal);
        Assert.InRange(error.Message.Length, 1_000, 1_100);
    }

    private static byte[] Repeated(string start, string repeated) =>
        Encoding.UTF8.GetBytes(start + string.Concat(Enumerable.Repeat(repeated, Million / repeated.Length)));

    private static GraphQLError Refused(byte[] source, int greatestBytes)
    {
        // The first time compiles code and fills the thread's table of names.
        _ = SyntaxAssert.Refused(source);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var error = SyntaxAssert.Refused(source);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, greatestBytes + GreatestBytesOfRefusal);
        return error;
    }
}
