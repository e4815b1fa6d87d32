using System.Text.Json.Nodes;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Tests.Language;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Conformance;

/// <summary>Parses and prints as the reference implementation does: the same trees and text, the same errors at the same places.</summary>
public sealed class LanguageConformanceTests(ReferenceImplementation reference)
{
    /// <summary>What version 17 knows beyond the September 2025 edition; tests/conformance/differences lists it.</summary>
    private static readonly string[] BeyondTheEdition = ["DirectiveExtension", "FRAGMENT_VARIABLE_DEFINITION", "DIRECTIVE_DEFINITION"];

    public static TheoryData<string> HandWritten { get; } =
    [
        "", "{ a }", "{}", "query", "query {}", "{ a { } }", "{ a() }", "query () { a }", "{ ...on }", "{ ... on T { a } }", "{ ...{ a } }", "fragment on on T { a }",
        "fragment f on on { on }", "{ a: b: c }", "{ a(b: $c, d: [$e, { f: $g }]) }", "query ($a: Int = $b) { a }", "query ($a: Int = [1 [2]] @b(c: $d)) { a }",
        "query ($a: [Int!]! $b: [[Int]!]) { a }", "query ($a: Int!!) { a }", "query Q mutation { a }", "{ a } }", "{ a(b: 1.2.3) }", "{ a(b: -) }", "{ a(b: 1,000) }",
        "{ a(b: \"\\u{41}\\u{0001F600}\") }", "{ a(b: \"\\u{}\") }", "{ a(b: \"\\uDC00\") }", "{ a(b: \"\"\"\"\"\") }", "{ a(b: \"\"\"\") }", "{ a(b: \"\"\"\\\"\"\"\"\"\") }",
        "{ a(b: \"a\n\") }", "{ a(b: 'a') }", "{ a(b: #c\n1) }", "\uFEFF{ a }", "{ a \uFEFF }", "{ a\u00A0b }", "\"d\" { a }", "\"d\" query { a }", "\"d\" fragment f on T { a }",
        "\"d\" extend type A { a: Int }", "query (\"d\" $a: Int) { a }", "query (\"\"\"d\"\"\" $a: Int, $b: Int) { a }", "query ($a: Int @b) @c { a }", "schema { query: Q }", "schema {}", "schema { query: Q! }",
        "type A", "type A {}", "type A implements B & C", "type A implements & B", "type A implements B, C { a: Int }", "type A implements B & { a: Int }",
        "interface A implements B { a(b: Int = 1 @c): Int! }", "union A", "union A =", "union A = B | C", "union A = | B", "enum A { true }", "enum A { B C @d }", "enum A {}",
        "input A { b: Int = 1 }", "input A { b(c: Int): Int }", "directive @a on FIELD", "directive @a(b: Int) repeatable on | FIELD | QUERY", "directive @a on field", "directive a on FIELD",
        "directive @repeatable repeatable on FIELD", "extend type A", "extend type A @b", "extend schema", "extend schema @a { query: Q }", "extend scalar A", "extend union A = B", "extend", "extend query { a }",
        "{ a(x: \"a text that is so long\", y: \"that the arguments together take more than eighty\") }", "{ a(x: { aaaaaaaaaaaaaaaaaaaa: [bbbbbbbbbbbbbbbbbbbbbbbb, cccccccccccccccccccccccccccccccccc], ddd: 1 }) }",
        "{ aliasOfTheField: nameOfTheField(argumentOfIt: \"a value of a length so that it is just\", o: 1) }", "{ a(b: [1, \"\"\"x\ny\"\"\", { c: \"\"\"z\"\"\" }]) }",
        "{ a(b: []) c(d: {}) e(f: [[], {}]) }", "{ a @b(c: 1) @b(c: 2) }", "{ query mutation subscription fragment on }", "{ true false null }", "{ a(true: true, null: null, on: on) }",
        "type A { \"d\" a(\"e\" b: Int \"\"\"\nf\n  g\n\"\"\" c: Int): Int }", "\"\"\"  a\n b\"\"\" type A", "\"\"\"\n  a\n\n  b \\\"\"\" \\ \"\"\" scalar A",
    ];

    [Theory]
    [MemberData(nameof(HandWritten))]
    public void A_hand_written_document_is_read_alike(string source) => Compare(source);

    [Theory]
    [InlineData("executable.graphql")]
    [InlineData("type-system.graphql")]
    public void A_document_with_everything_in_it_is_read_alike(string file) =>
        Compare(File.ReadAllText(Path.Combine(ReferenceImplementation.Folder, "documents", file)));

    [Fact]
    public void Generated_documents_are_read_alike()
    {
        for (var seed = 0; seed < ReferenceImplementation.Sample(150, 4_000); seed++)
        {
            Assert.True(Compare(new DocumentGenerator(seed).Any()), $"The document of seed {seed} is meant to be valid.");
        }
    }

    [Fact]
    public void Broken_documents_are_refused_alike()
    {
        var sample = ReferenceImplementation.Sample(300, 8_000);
        var refused = 0;
        for (var seed = 0; seed < sample; seed++)
        {
            refused += Compare(new DocumentGenerator(seed).Broken()) ? 0 : 1;
        }

        Assert.True(refused > sample / 2, $"Only {refused} of {sample} documents were broken.");
    }

    [Fact]
    public void Every_listed_difference_is_still_one()
    {
        foreach (var difference in Differences.Of("language"))
        {
            var source = difference["source"]!.GetValue<string>();
            var theirs = reference.Ask(17, "parse", new JsonObject { ["source"] = source, ["options"] = new JsonObject() });
            Assert.Equal(difference["reference"]!.GetValue<string>(), Verdict(theirs, difference));
            Assert.Equal(difference["ours"]!.GetValue<string>(), Verdict(Read(source), difference));
        }
    }

    private static string Verdict(JsonNode answer, JsonObject difference) =>
        answer["error"]?["message"]?.GetValue<string>()
        ?? (difference["compare"]?.GetValue<string>() == "printed" ? answer["printed"]!.GetValue<string>() : "accepted");

    /// <summary>Whether both accept the document; the test fails where they differ.</summary>
    private bool Compare(string source)
    {
        var ours = Read(source);
        var theirs = reference.Ask(17, "parse", new JsonObject { ["source"] = source });
        if (IsBeyondTheEdition(theirs))
        {
            Assert.NotNull(ours["error"]);
            return false;
        }

        if (LosesTheDocument(theirs))
        {
            (theirs["printed"], ours["printed"]) = (null, null);
        }

        AssertAlike(theirs, ours, source, 17);

        // Version 16 does not know descriptions in executable documents, words some errors otherwise and prints `{a: 1}`.
        var older = reference.Ask(16, "parse", new JsonObject { ["source"] = source });
        if (older["document"] is { } tree)
        {
            AssertAlike(tree, ours["document"], source, 16);
        }

        return ours["error"] is null;
    }

    /// <summary>Whether the reference implementation prints text that means another document; tests/conformance/differences has the case.</summary>
    private static bool LosesTheDocument(JsonNode answer)
    {
        if (answer["printed"]?.GetValue<string>() is not { } printed)
        {
            return false;
        }

        var again = Read(printed);
        return again["error"] is not null || again["printed"]!.GetValue<string>() != printed;
    }

    private static void AssertAlike(JsonNode theirs, JsonNode? ours, string source, int version)
    {
        if (!JsonNode.DeepEquals(theirs, ours))
        {
            Assert.Fail($"Version {version} reads this otherwise:\n{source}\n\ntheirs: {theirs.ToJsonString()}\n\nours:   {ours?.ToJsonString()}");
        }
    }

    private static bool IsBeyondTheEdition(JsonNode answer)
    {
        var text = answer["document"]?.ToJsonString() ?? "";
        return BeyondTheEdition.Any(word => text.Contains($"\"{word}\"", StringComparison.Ordinal))
            || (answer["document"]?["definitions"]?.AsArray().Any(HasDirectivesOfDirective) ?? false);
    }

    private static bool HasDirectivesOfDirective(JsonNode? definition) =>
        definition?["kind"]?.GetValue<string>() == "DirectiveDefinition" && definition["directives"] is not null;

    private static JsonObject Read(string source)
    {
        try
        {
            var document = GraphQLParser.Parse(source, ParserOptions.Unlimited);
            return new JsonObject { ["document"] = SyntaxShape.Of(document, source), ["printed"] = Printer.Print(document) };
        }
        catch (GraphQLSyntaxException exception)
        {
            return new JsonObject
            {
                ["error"] = new JsonObject
                {
                    ["message"] = exception.Error.Message,
                    ["locations"] = new JsonArray([.. exception.Error.Locations.Select(ToJson)]),
                },
            };
        }
    }

    private static JsonObject ToJson(SourceLocation location) => new() { ["line"] = location.Line, ["column"] = location.Column };
}
