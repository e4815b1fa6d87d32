using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Tests.Conformance;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Language;

public sealed class ParserPropertyTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(1_000);

    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    /// <summary>Pieces of which a random row is nearly a document, and bytes that are no UTF-8.</summary>
    private static readonly byte[][] Pieces =
    [
        .. "{ } ( ) [ ] : = ! $ @ & | ... on query fragment type input enum extend schema directive repeatable a b 1 -1.5e3 null true".Split(' ').Select(Encoding.UTF8.GetBytes),
        [(byte)'"'], [.. "\"\"\""u8], [.. "\\"u8], [.. "\\u{"u8], [.. "\\uD83D"u8], [.. "\n"u8], [.. "\r"u8], [.. "#"u8], [.. " "u8], [.. ","u8], [.. "."u8], [.. "-"u8],
        [0xEF, 0xBB, 0xBF], [0xC3, 0xA9], [0xF0, 0x9F, 0x98, 0x80], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0],
    ];

    [Fact]
    public void Arbitrary_bytes_are_parsed_or_refused_with_a_syntax_error() =>
        Check.One(Many, Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => ParsesOrRefuses(bytes)));

    [Fact]
    public void Arbitrary_rows_of_tokens_and_bytes_are_parsed_or_refused_with_a_syntax_error() =>
        Check.One(Many, Prop.ForAll(
            Gen.Elements(Pieces).ArrayOf().Select(pieces => pieces.SelectMany(piece => piece).ToArray()).ToArbitrary(),
            bytes => ParsesOrRefuses(bytes)));

    [Fact]
    public void Documents_with_arbitrary_bytes_in_them_are_parsed_or_refused_with_a_syntax_error() =>
        Check.One(Many, Prop.ForAll(
            Seeds,
            Gen.Choose(0, int.MaxValue).Zip(Gen.Choose(0, byte.MaxValue)).ArrayOf().ToArbitrary(),
            (seed, changes) =>
            {
                var bytes = Encoding.UTF8.GetBytes(new DocumentGenerator(seed).Any());
                foreach (var (place, value) in changes)
                {
                    bytes[place % bytes.Length] = (byte)value;
                }

                return ParsesOrRefuses(bytes);
            }));

    [Fact]
    public void Arbitrary_strings_are_values_types_and_documents_or_refused_with_a_syntax_error() =>
        Check.One(Many, Prop.ForAll(
            ArbMap.Default.ArbFor<string?>(),
            text => OnlySyntaxErrors(() => GraphQLParser.Parse(text ?? "\uDC00"))
                && OnlySyntaxErrors(() => GraphQLParser.ParseValue(text ?? "\"\uD800\""))
                && OnlySyntaxErrors(() => GraphQLParser.ParseType(text ?? "[\uD83D"))));

    [Fact]
    public void A_printed_document_is_the_document_that_was_parsed() =>
        Check.One(Many, Prop.ForAll(
            Seeds,
            seed =>
            {
                var document = GraphQLParser.Parse(new DocumentGenerator(seed).Any(), ParserOptions.Unlimited);
                var printed = Printer.Print(document);
                var again = GraphQLParser.Parse(printed, ParserOptions.Unlimited);
                Assert.Equal(SyntaxShape.WithoutPlaces(document), SyntaxShape.WithoutPlaces(again));
                Assert.Equal(printed, Printer.Print(again));
            }));

    [Fact]
    public void A_place_holds_the_text_of_its_node() =>
        Check.One(Many, Prop.ForAll(
            Seeds,
            seed =>
            {
                var source = Encoding.UTF8.GetBytes(new DocumentGenerator(seed).Executable());
                foreach (var node in GraphQLParser.Parse(source, ParserOptions.Unlimited).SelfAndDescendants())
                {
                    var text = TextOf(node, source);
                    switch (node)
                    {
                        case NameNode name:
                            Assert.Equal(name.Value, text);
                            break;
                        case ValueNode:
                            Assert.Equal(SyntaxShape.WithoutPlaces(node), SyntaxShape.WithoutPlaces(GraphQLParser.ParseValue(text)));
                            break;
                        case TypeNode:
                            Assert.Equal(SyntaxShape.WithoutPlaces(node), SyntaxShape.WithoutPlaces(GraphQLParser.ParseType(text)));
                            break;
                    }
                }
            }));

    private static string TextOf(SyntaxNode node, byte[] source) => Encoding.UTF8.GetString(source[node.Location.Start..node.Location.End]);

    private static bool ParsesOrRefuses(byte[] bytes) => OnlySyntaxErrors(() => GraphQLParser.Parse(bytes));

    private static bool OnlySyntaxErrors(Action parse)
    {
        try
        {
            parse();
            return true;
        }
        catch (GraphQLSyntaxException exception)
        {
            var location = Assert.Single(exception.Error.Locations);
            return location is { Line: > 0, Column: > 0 } && exception.Error.Message.StartsWith("Syntax Error: ", StringComparison.Ordinal);
        }
    }
}
