using FsCheck;
using FsCheck.Fluent;
using GovernanceGraph.GraphQL.Types;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Types;

public sealed class SchemaPrinterTests
{
    [Fact]
    public void A_schema_is_printed_with_descriptions_deprecations_and_what_the_specification_defines()
    {
        const string Text =
            """"
            directive @mark(as: String = "x") repeatable on OBJECT | FIELD_DEFINITION

            """A day."""
            scalar Date @specifiedBy(url: "https://example.org/date")

            input Sort @oneOf {
              name: Direction
              kind: Direction @deprecated
            }

            enum Direction {
              """From A to Z."""
              ASC

              """
              From Z to A;
                rarely used.
              """
              DESC @deprecated(reason: "turn the list round")
            }

            type Query implements Node & Named {
              id: ID!
              name(
                """In which language."""
                language: String = "en"
                first: [Int!]! = [1, 2]
              ): String
              list(sort: Sort = { name: ASC }, first: Int): [Query!]!
            }

            interface Node {
              id: ID!
            }

            interface Named implements Node {
              id: ID!
            }

            union Any = Query
            """";
        Assert.Equal(Text, SchemaPrinter.Print(Schemas.Build(Text)));
    }

    [Fact]
    public void A_schema_definition_is_printed_when_names_or_a_description_need_it()
    {
        Assert.StartsWith("type Query", SchemaPrinter.Print(Schemas.Build("schema { query: Query } type Query { a: Int }")), StringComparison.Ordinal);
        Assert.StartsWith("schema {\n  query: Q\n}", SchemaPrinter.Print(Schemas.Build("schema { query: Q } type Q { a: Int }")), StringComparison.Ordinal);
        Assert.StartsWith(
            "\"\"\"Ours.\"\"\"\nschema {\n  query: Query\n}",
            SchemaPrinter.Print(Schemas.Build("\"Ours.\" schema { query: Query } type Query { a: Int }")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_caller_chooses_which_directive_definitions_are_printed()
    {
        GraphQLSchema schema = Schemas.Build("directive @model on OBJECT directive @client on FIELD type Query { a: Int }");
        string text = SchemaPrinter.Print(schema, directive => directive.Name == "client");
        Assert.Equal("directive @client on FIELD\n\ntype Query {\n  a: Int\n}", text);
    }

    [Fact]
    public void What_is_printed_builds_a_schema_that_prints_the_same() => Prop.ForAll<int>(seed =>
    {
        string printed = SchemaPrinter.Print(Schemas.Build(new SchemaGenerator(seed).Write()));
        Assert.Equal(printed, SchemaPrinter.Print(Schemas.Build(printed)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_schema_with_mistakes_is_refused_with_errors_and_never_otherwise() => Prop.ForAll<int>(seed =>
    {
        string source = new SchemaGenerator(seed, mistakes: 60).Write();
        if (Record.Exception(() => Schemas.Build(source)) is { } exception)
            Assert.NotEmpty(Assert.IsType<GraphQLSchemaException>(exception).Errors);
    }).QuickCheckThrowOnFailure();
}
