using System.Text;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Language;

public sealed class LexerTests
{
    [Theory]
    [InlineData("{ ? }", "Unexpected character: \"?\".", 1, 3)]
    [InlineData("{ \u00E9 }", "Unexpected character: U+00E9.", 1, 3)]
    [InlineData("{ \U0001F600 }", "Unexpected character: U+1F600.", 1, 3)]
    [InlineData("{ \u0000 }", "Unexpected character: U+0000.", 1, 3)]
    [InlineData("{ a(b: 'c') }", "Unexpected single quote character ('), did you mean to use a double quote (\")?", 1, 8)]
    [InlineData("{ .. }", "Unexpected \"..\", did you mean \"...\"?", 1, 3)]
    [InlineData("{ . }", "Unexpected character: \".\".", 1, 3)]
    [InlineData("{ a(b: .123) }", "Invalid number, expected digit before \".\", did you mean \"0.123\"?", 1, 8)]
    public void A_character_that_begins_no_token_is_refused(string source, string message, int line, int column) =>
        SyntaxAssert.Refused(source, message, line, column);

    [Theory]
    [InlineData("00", "Invalid number, unexpected digit after 0: \"0\".", 9)]
    [InlineData("01", "Invalid number, unexpected digit after 0: \"1\".", 9)]
    [InlineData("-", "Invalid number, expected digit but got: \")\".", 9)]
    [InlineData("--1", "Invalid number, expected digit but got: \"-\".", 9)]
    [InlineData("1.", "Invalid number, expected digit but got: \")\".", 10)]
    [InlineData("1.e1", "Invalid number, expected digit but got: \"e\".", 10)]
    [InlineData("1.A", "Invalid number, expected digit but got: \"A\".", 10)]
    [InlineData("1.2.3", "Invalid number, expected digit but got: \".\".", 11)]
    [InlineData("1e", "Invalid number, expected digit but got: \")\".", 10)]
    [InlineData("1e+x", "Invalid number, expected digit but got: \"x\".", 11)]
    [InlineData("0xF1", "Invalid number, expected digit but got: \"x\".", 9)]
    [InlineData("1_000", "Invalid number, expected digit but got: \"_\".", 9)]
    [InlineData("1\u00E9", "Unexpected character: U+00E9.", 9)]
    public void A_number_that_is_none_is_refused_at_the_character_in_error(string number, string message, int column) =>
        SyntaxAssert.Refused($"{{ a(b: {number}) }}", message, 1, column);

    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("4")]
    [InlineData("-9")]
    [InlineData("123456789012345678901234567890")]
    public void An_integer_keeps_its_digits(string number) =>
        Assert.Equal(number, Assert.IsType<IntValueNode>(GraphQLParser.ParseValue(number)).Value);

    [Theory]
    [InlineData("4.123")]
    [InlineData("-0.0")]
    [InlineData("1e4")]
    [InlineData("-1.5E+10")]
    [InlineData("0e-1")]
    public void A_float_keeps_its_digits(string number) =>
        Assert.Equal(number, Assert.IsType<FloatValueNode>(GraphQLParser.ParseValue(number)).Value);

    [Theory]
    [InlineData("\n\n  ?", 3, 3)]
    [InlineData("\r\n\r\n ?", 3, 2)]
    [InlineData("\r\r?", 3, 1)]
    [InlineData("\n\r?", 3, 1)]
    [InlineData("# comment\n?", 2, 1)]
    [InlineData("# \u00E9\U0001F600 comment\n ?", 2, 2)]
    [InlineData("\uFEFF?", 1, 2)]
    [InlineData(",,\t?", 1, 4)]
    public void Lines_end_with_any_of_the_three_line_breaks(string source, int line, int column) =>
        SyntaxAssert.Refused(source, "Unexpected character: \"?\".", line, column);

    [Theory]
    [InlineData("{ a(b: \"\u00E9\") ? }", 13)]
    [InlineData("{ a(b: \"\u20AC\") ? }", 13)]
    [InlineData("{ a(b: \"\U0001F600\") ? }", 14)]
    [InlineData("{ a(b: \"\"\"\u00E9\U0001F600\"\"\") ? }", 19)]
    public void A_column_counts_utf16_code_units(string source, int column) =>
        SyntaxAssert.Refused(source, "Unexpected character: \"?\".", 1, column);

    [Fact]
    public void The_end_of_a_document_stands_after_its_last_comment() =>
        SyntaxAssert.Refused("{ a # \u00E9\U0001F600", "Expected Name, found <EOF>.", 1, 10);

    [Fact]
    public void A_byte_order_mark_is_ignored()
    {
        byte[] source = [.. Encoding.UTF8.Preamble, .. "{ a }"u8];
        Assert.Equal("a", Assert.IsType<FieldNode>(
            Assert.IsType<OperationDefinitionNode>(GraphQLParser.Parse(source).Definitions[0]).SelectionSet.Selections[0]).Name.Value);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF }, 0xFF, 1, 1)]
    [InlineData(new byte[] { (byte)'{', (byte)'\n', (byte)'a', 0xC3 }, 0xC3, 2, 2)]
    [InlineData(new byte[] { (byte)'#', 0xC3, 0xA9, 0x80 }, 0x80, 1, 3)]
    [InlineData(new byte[] { (byte)'#', 0xED, 0xA0, 0x80 }, 0xED, 1, 2)]
    [InlineData(new byte[] { (byte)'#', 0xC0, 0x80 }, 0xC0, 1, 2)]
    public void Bytes_that_are_no_utf8_are_refused_where_they_are(byte[] source, int unexpected, int line, int column)
    {
        var error = SyntaxAssert.Refused(source);
        Assert.Equal($"Syntax Error: Invalid UTF-8: unexpected byte 0x{unexpected:X2}. A document must be encoded as UTF-8.", error.Message);
        Assert.Equal([new SourceLocation(line, column)], error.Locations);
    }

    [Fact]
    public void A_lone_surrogate_is_refused_where_it_is() =>
        SyntaxAssert.Refused("{ a(b: \"\U0001F600\uD83D\") }", "Invalid character: U+D83D.", 1, 11);

    [Fact]
    public void A_name_seen_again_is_the_same_string()
    {
        var first = SyntaxAssert.OnlyField("{ findings }").Name.Value;
        Assert.Same(first, SyntaxAssert.OnlyField("{ findings }").Name.Value);
    }

    [Fact]
    public void Names_that_share_a_slot_stay_apart()
    {
        var names = Enumerable.Range(0, 10_000).Select(number => $"name_{number}").ToArray();
        var document = GraphQLParser.Parse($"{{ {string.Join(' ', names)} }}");
        var operation = Assert.IsType<OperationDefinitionNode>(document.Definitions[0]);
        Assert.Equal(names, operation.SelectionSet.Selections.Cast<FieldNode>().Select(field => field.Name.Value));
    }

    [Fact]
    public void A_name_of_any_length_is_kept()
    {
        var name = new string('a', 10_000);
        Assert.Equal(name, SyntaxAssert.OnlyField($"{{ {name} }}").Name.Value);
    }
}
