using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Language;

public sealed class StringTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\" white space \"", " white space ")]
    [InlineData("\"escaped \\n\\r\\b\\t\\f \\\" \\\\ \\/\"", "escaped \n\r\b\t\f \" \\ /")]
    [InlineData("\"unicode \\u1234\\u5678\\u90AB\\uCDEF\"", "unicode \u1234\u5678\u90AB\uCDEF")]
    [InlineData("\"\\u{1234}\\u{5678} \\u{000000041}\"", "\u1234\u5678 A")]
    [InlineData("\"\\u{1F600} \\u{1f600} \\u{10FFFF}\"", "\U0001F600 \U0001F600 \U0010FFFF")]
    [InlineData("\"surrogate pair \\uD83D\\uDE00\"", "surrogate pair \U0001F600")]
    [InlineData("\"plain \u00E9 \u20AC \U0001F600\"", "plain \u00E9 \u20AC \U0001F600")]
    [InlineData("\"control \u0000 \u0007 \u007F\"", "control \u0000 \u0007 \u007F")]
    public void A_string_means_its_characters_with_escapes_resolved(string source, string expected)
    {
        var value = Assert.IsType<StringValueNode>(GraphQLParser.ParseValue(source));
        Assert.Equal(expected, value.Value);
        Assert.False(value.Block);
    }

    [Theory]
    [InlineData("\"", "Unterminated string.", 2)]
    [InlineData("\"\"\"", "Unterminated string.", 4)]
    [InlineData("\"\"\"\"", "Unterminated string.", 5)]
    [InlineData("\"no end quote", "Unterminated string.", 14)]
    [InlineData("\"multi\nline\"", "Unterminated string.", 7)]
    [InlineData("\"multi\rline\"", "Unterminated string.", 7)]
    [InlineData("\"\u00E9\U0001F600", "Unterminated string.", 5)]
    [InlineData("\"bad \\z esc\"", "Invalid character escape sequence: \"\\z\".", 6)]
    [InlineData("\"bad \\x esc\"", "Invalid character escape sequence: \"\\x\".", 6)]
    [InlineData("\"bad \\\U0001F600 esc\"", "Invalid character escape sequence: \"\\\uFFFD\".", 6)]
    [InlineData("\"bad \\", "Invalid character escape sequence: \"\\\".", 6)]
    [InlineData("\"bad \\u1 esc\"", "Invalid Unicode escape sequence: \"\\u1 es\".", 6)]
    [InlineData("\"bad \\u0XX1 esc\"", "Invalid Unicode escape sequence: \"\\u0XX1\".", 6)]
    [InlineData("\"bad \\uXXXF esc\"", "Invalid Unicode escape sequence: \"\\uXXXF\".", 6)]
    [InlineData("\"bad \\uD83D esc\"", "Invalid Unicode escape sequence: \"\\uD83D\".", 6)]
    [InlineData("\"bad \\uDE00 esc\"", "Invalid Unicode escape sequence: \"\\uDE00\".", 6)]
    [InlineData("\"bad \\uD83D\\u0041 esc\"", "Invalid Unicode escape sequence: \"\\uD83D\".", 6)]
    [InlineData("\"bad \\u{} esc\"", "Invalid Unicode escape sequence: \"\\u{}\".", 6)]
    [InlineData("\"bad \\u{FFFF esc\"", "Invalid Unicode escape sequence: \"\\u{FFFF \".", 6)]
    [InlineData("\"bad \\u{D800} esc\"", "Invalid Unicode escape sequence: \"\\u{D800}\".", 6)]
    [InlineData("\"bad \\u{110000} esc\"", "Invalid Unicode escape sequence: \"\\u{110000}\".", 6)]
    [InlineData("\"bad \\u{100000000041} esc\"", "Invalid Unicode escape sequence: \"\\u{100000000\".", 6)]
    public void A_string_in_error_is_refused_at_the_sequence_in_error(string source, string message, int column)
    {
        var error = Assert.Throws<GraphQLSyntaxException>(() => GraphQLParser.ParseValue(source)).Error;
        Assert.Equal($"Syntax Error: {message}", error.Message);
        Assert.Equal([new SourceLocation(1, column)], error.Locations);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("simple", "simple")]
    [InlineData(" white space ", " white space ")]
    [InlineData("contains \" quote", "contains \" quote")]
    [InlineData("contains \\\"\"\" triple quote", "contains \"\"\" triple quote")]
    [InlineData("unescaped \\n\\r\\b\\t\\f\\u1234", "unescaped \\n\\r\\b\\t\\f\\u1234")]
    [InlineData("slashes \\\\ \\/", "slashes \\\\ \\/")]
    [InlineData("multi\nline", "multi\nline")]
    [InlineData("multi\rline\r\nnormalized", "multi\nline\nnormalized")]
    [InlineData("\n\n    spans\n      multiple\n        lines\n\n    ", "spans\n  multiple\n    lines")]
    [InlineData("  first\n    second\n   third", "  first\n second\nthird")]
    [InlineData("\n  a\n\n  b\n", "a\n\nb")]
    [InlineData("\n  a\n     \n  b\n", "a\n   \nb")]
    [InlineData("\n \n\t\n", "")]
    [InlineData("\n\ta\n\t\tb\n", "a\n\tb")]
    [InlineData("\u00E9\n  \U0001F600", "\u00E9\n\U0001F600")]
    public void A_block_string_loses_its_common_indentation_and_its_blank_ends(string raw, string expected)
    {
        var value = Assert.IsType<StringValueNode>(GraphQLParser.ParseValue($"\"\"\"{raw}\"\"\""));
        Assert.Equal(expected, value.Value);
        Assert.True(value.Block);
    }

    [Fact]
    public void Lines_are_counted_on_inside_a_block_string() =>
        SyntaxAssert.Refused("{ a(b: \"\"\"one\r\ntwo\rthree\nfour\"\"\") ? }", "Unexpected character: \"?\".", 4, 10);

    [Fact]
    public void A_block_string_without_an_end_is_refused_at_the_end_of_the_document() =>
        SyntaxAssert.Refused("{ a(b: \"\"\"one\n  two\\\"\"\"", "Unterminated string.", 2, 10);
}
