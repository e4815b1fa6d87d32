using GovernanceGraph.GraphQL.Language;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Language;

public sealed class PrinterTests
{
    [Theory]
    [InlineData("query { a }", "{\n  a\n}")]
    [InlineData("query A { a }", "query A {\n  a\n}")]
    [InlineData("query ($a: Int) { a }", "query ($a: Int) {\n  a\n}")]
    [InlineData("query @a { a }", "query @a {\n  a\n}")]
    [InlineData("\"d\" query { a }", "\"d\"\nquery {\n  a\n}")]
    [InlineData("mutation { a }", "mutation {\n  a\n}")]
    [InlineData("query (\"d\" $a: Int = 1 @b, $c: D) { a }", "query (\n\"d\"\n$a: Int = 1 @b\n$c: D\n) {\n  a\n}")]
    [InlineData("{ a{b}...on C{d}...@e{f}...g }", "{\n  a {\n    b\n  }\n  ... on C {\n    d\n  }\n  ... @e {\n    f\n  }\n  ...g\n}")]
    [InlineData("{ a } fragment b on C @d { e }", "{\n  a\n}\n\nfragment b on C @d {\n  e\n}")]
    [InlineData("{ a(b: [1 2], c: {}, d: {e: $f}) }", "{\n  a(b: [1, 2], c: {  }, d: { e: $f })\n}")]
    public void An_executable_document_is_laid_out_as_the_reference_implementation_does(string source, string expected) =>
        Assert.Equal(expected, Printer.Print(GraphQLParser.Parse(source)));

    [Theory]
    [InlineData("schema{query:Q}", "schema {\n  query: Q\n}")]
    [InlineData("type A implements B&C@d{e:Int}", "type A implements B & C @d {\n  e: Int\n}")]
    [InlineData("union A=|B|C", "union A = B | C")]
    [InlineData("directive@a(b:Int=1,c:D)repeatable on|FIELD|QUERY", "directive @a(b: Int = 1, c: D) repeatable on FIELD | QUERY")]
    [InlineData("type A{b(\"d\"c:Int e:F):G}", "type A {\n  b(\n    \"d\"\n    c: Int\n    e: F\n  ): G\n}")]
    [InlineData("enum A{\"\"\"d\ne\"\"\"B}", "enum A {\n  \"\"\"\n  d\n  e\n  \"\"\"\n  B\n}")]
    [InlineData("extend schema@a", "extend schema @a")]
    public void A_type_system_document_is_laid_out_as_the_reference_implementation_does(string source, string expected) =>
        Assert.Equal(expected, Printer.Print(GraphQLParser.Parse(source)));

    [Theory]
    [InlineData("type A")]
    [InlineData("interface A")]
    [InlineData("enum A")]
    [InlineData("input A")]
    [InlineData("extend schema @a")]
    [InlineData("extend type A @b")]
    [InlineData("extend interface A @b")]
    [InlineData("extend enum A @b")]
    [InlineData("extend input A @b")]
    public void The_braces_of_a_query_are_not_left_to_a_definition_without_any(string definition) =>
        Assert.Equal($"{definition}\n\nquery {{\n  a\n}}", Printer.Print(GraphQLParser.Parse($"{definition} query {{ a }}")));

    [Fact]
    public void What_is_longer_than_80_characters_is_broken_and_nothing_shorter()
    {
        var fits = $"[{new string('a', 38)}, {new string('b', 38)}]";
        var breaks = $"[{new string('a', 38)}, {new string('b', 39)}]";
        Assert.Equal(80, fits.Length);
        Assert.Equal(fits, Printer.Print(GraphQLParser.ParseValue(fits)));
        Assert.Equal($"[\n  {new string('a', 38)}\n  {new string('b', 39)}\n]", Printer.Print(GraphQLParser.ParseValue(breaks)));
    }

    [Theory]
    [InlineData("", "\"\"\"\"\"\"")]
    [InlineData("a", "\"\"\"a\"\"\"")]
    [InlineData("a\nb", "\"\"\"\na\nb\n\"\"\"")]
    [InlineData(" a", "\"\"\" a\"\"\"")]
    [InlineData("a\"", "\"\"\"\na\"\n\"\"\"")]
    [InlineData("a\\", "\"\"\"\na\\\n\"\"\"")]
    [InlineData("a\"\"\"", "\"\"\"\na\\\"\"\"\n\"\"\"")]
    public void A_block_string_is_printed_so_that_it_means_the_same(string value, string expected)
    {
        var printed = Printer.Print(new StringValueNode { Value = value, Block = true });
        Assert.Equal(expected, printed);
        Assert.Equal(value, Assert.IsType<StringValueNode>(GraphQLParser.ParseValue(printed)).Value);
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("", true)]
    [InlineData("a\n  b", true)]
    [InlineData("  a\nb", true)]
    [InlineData("  a", true)]
    [InlineData("  a\n  b", false)]
    [InlineData("\na", false)]
    [InlineData("a\n", false)]
    [InlineData("a\n ", false)]
    [InlineData(" ", false)]
    [InlineData("a\rb", false)]
    [InlineData("a\u0000b", false)]
    public void A_block_string_holds_what_its_indentation_and_its_lines_allow(string value, bool expected)
    {
        Assert.Equal(expected, BlockString.CanHold(value));
        if (expected)
        {
            Assert.Equal(value, Assert.IsType<StringValueNode>(GraphQLParser.ParseValue(BlockString.Print(value))).Value);
        }
    }

    [Fact]
    public void A_string_is_printed_with_its_control_characters_escaped() =>
        Assert.Equal(
            "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u007F\u00E9\U0001F600\"",
            Printer.Print(new StringValueNode { Value = "\"\\/\b\f\n\r\t\0\u007F\u00E9\U0001F600" }));

    [Fact]
    public void A_deep_value_is_printed_in_proportion_to_its_text()
    {
        const int Elements = 2_000;
        var source = $"{string.Concat(Enumerable.Repeat('[', 200))}{string.Concat(Enumerable.Repeat("1 ", Elements))}{string.Concat(Enumerable.Repeat(']', 200))}";
        var value = GraphQLParser.ParseValue(source);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var text = Printer.Print(value);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 12 * text.Length);
    }

    [Fact]
    public void What_an_error_quotes_is_cut_after_a_thousand_characters()
    {
        var value = GraphQLParser.ParseValue($"[{string.Concat(Enumerable.Repeat("1 ", 5_000))}]");
        var text = Printer.PrintForError(value);
        Assert.Equal(1_000, text.Length);
        Assert.Equal(Printer.Print(value)[..999] + "…", text);
        Assert.Equal("[1, 2]", Printer.PrintForError(GraphQLParser.ParseValue("[1 2]")));
    }
}
