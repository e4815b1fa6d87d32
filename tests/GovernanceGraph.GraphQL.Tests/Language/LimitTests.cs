using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Language;

/// <summary>Each limit accepts n and refuses n + 1, and says which limit it was and what its value is.</summary>
public sealed class LimitTests
{
    [Fact]
    public void As_many_tokens_as_the_limit_are_accepted_and_one_more_is_refused()
    {
        var options = new ParserOptions { MaxTokens = 6 };
        Assert.Single(GraphQLParser.Parse("{ a b c d }", options).Definitions);
        Refused("{ a b c d e }", options, "Document contains more than 6 tokens, the limit MaxTokens. Parsing aborted.", 13);
    }

    [Fact]
    public void Comments_and_commas_are_no_tokens() =>
        Assert.Single(GraphQLParser.Parse("#1 2 3 4\n{,,,, a,,, #5\n }", new ParserOptions { MaxTokens = 3 }).Definitions);

    [Fact]
    public void A_document_may_have_15000_tokens_unless_said_otherwise()
    {
        Assert.Single(GraphQLParser.Parse(Fields(14_998)).Definitions);
        var error = SyntaxAssert.Refused(Fields(14_999));
        Assert.Equal("Syntax Error: Document contains more than 15000 tokens, the limit MaxTokens. Parsing aborted.", error.Message);
        Assert.Single(GraphQLParser.Parse(Fields(14_999), ParserOptions.Unlimited).Definitions);
    }

    [Theory]
    [InlineData("{ a { b { c } } }", "{ a { b { c { d } } } }", 13)]
    [InlineData("{ ... { ... { c } } }", "{ ... { ... { ... { d } } } }", 19)]
    [InlineData("{ a(b: [[1]]) }", "{ a(b: [[[1]]]) }", 10)]
    [InlineData("{ a(b: [[]]) }", "{ a(b: [[[]]]) }", 10)]
    [InlineData("{ a(b: {c: {d: 1}}) }", "{ a(b: {c: {d: {e: 1}}}) }", 16)]
    [InlineData("{ a @b(c: [[1]]) }", "{ a @b(c: [[{}]]) }", 13)]
    [InlineData("query ($a: [[[Int]]]) { a }", "query ($a: [[[[Int]]]]) { a }", 15)]
    [InlineData("type A { a: [[[Int]]] }", "type A { a: [[[[Int]]]] }", 16)]
    [InlineData("input A { a: Int = [[[]]] }", "input A { a: Int = [[[[]]]] }", 23)]
    public void As_deep_as_the_limit_is_accepted_and_one_level_more_is_refused(string accepted, string refused, int column)
    {
        var options = new ParserOptions { MaxNesting = 3 };
        Assert.Single(GraphQLParser.Parse(accepted, options).Definitions);
        Refused(refused, options, "Document is nested more than 3 levels deep, the limit MaxNesting. Parsing aborted.", column);
    }

    [Fact]
    public void What_is_closed_no_longer_counts_as_nesting() =>
        Assert.Single(GraphQLParser.Parse(
            "query ($v: [[Int]] = [[1]]) { a(l: [1], o: {k: 2}) { b } c(l: [1]) { d } ... { e } }", new ParserOptions { MaxNesting = 2 }).Definitions);

    [Theory]
    [InlineData(200)]
    [InlineData(ParserOptions.GreatestNesting)]
    public void The_greatest_nesting_is_parsed_visited_and_printed_without_a_deep_stack(int depth)
    {
        var options = new ParserOptions { MaxNesting = depth };
        var texts = new[] { Nested("{a", depth, "}"), $"query ($a: {Nested("[", depth, "]", "Int")}) {{ a }}", $"{{ a(b: {Nested("[", depth - 1, "]")}) }}", $"{{ a(b: {Nested("{a:", depth - 1, "}", "1")}) }}" };

        // A thread of the pool has 1.5 MB on some systems; a third of that must do.
        var thread = new Thread(
            () =>
            {
                foreach (var text in texts)
                {
                    var document = GraphQLParser.Parse(text, options);
                    Assert.NotEmpty(document.SelfAndDescendants());
                    Assert.NotEmpty(Printer.Print(document));
                }
            },
            maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();
    }

    [Fact]
    public void As_many_directives_at_one_location_as_the_limit_are_accepted_and_one_more_is_refused()
    {
        Assert.Single(GraphQLParser.Parse("{ a @b @c(d: 1) @e @f ...@b @c @e @f { g @h } }").Definitions);
        Refused("{ a @b @c(d: 1) @e @f @g }", null, "Document applies more than 4 directives at one location, the limit MaxDirectivesPerLocation. Parsing aborted.", 23);
        Refused("type A @b @c @d @e @f", null, "Document applies more than 4 directives at one location, the limit MaxDirectivesPerLocation. Parsing aborted.", 20);
        Assert.Single(GraphQLParser.Parse("{ a @b @c @d @e @f }", ParserOptions.Unlimited).Definitions);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(ParserOptions.GreatestNesting + 1)]
    public void A_nesting_that_no_stack_is_sure_to_hold_is_no_option(int nesting)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new ParserOptions { MaxNesting = nesting });
        Assert.StartsWith("MaxNesting must be from 1 to 250.", error.Message, StringComparison.Ordinal);
    }

    private static string Fields(int count) => $"{{{string.Join(' ', Enumerable.Repeat("a", count))}}}";

    private static string Nested(string open, int depth, string close, string inner = "") =>
        string.Concat(Enumerable.Repeat(open, depth)) + inner + string.Concat(Enumerable.Repeat(close, depth));

    private static void Refused(string source, ParserOptions? options, string message, int column)
    {
        var error = SyntaxAssert.Refused(source, options);
        Assert.Equal($"Syntax Error: {message}", error.Message);
        Assert.Equal([new SourceLocation(1, column)], error.Locations);
        Assert.Equal(GraphQLErrorCodes.LimitExceeded, error.Code);
    }
}
