using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Types;

public sealed class SchemaBuilderTests
{
    [Fact]
    public void The_roots_are_found_by_their_names()
    {
        GraphQLSchema schema = Schemas.Build("type Query { a: Int } type Mutation { a: Int } type Subscription { a: Int }");
        Assert.Equal("Query", schema.QueryType.Name);
        Assert.Equal("Mutation", schema.MutationType?.Name);
        Assert.Equal("Subscription", schema.SubscriptionType?.Name);
        Assert.Same(schema.MutationType, schema.RootType(OperationType.Mutation));
    }

    [Fact]
    public void A_schema_definition_names_the_roots_and_no_other_types_are()
    {
        GraphQLSchema schema = Schemas.Build("\"What it is.\" schema { query: Q } type Q { a: Int } type Mutation { a: Int }");
        Assert.Equal("Q", schema.QueryType.Name);
        Assert.Null(schema.MutationType);
        Assert.Equal("What it is.", schema.Description);
    }

    [Fact]
    public void Extensions_add_to_what_they_extend_in_order()
    {
        GraphQLSchema schema = Schemas.Build(
            """
            directive @mark(as: String) repeatable on OBJECT | ENUM
            extend type Query implements Node @mark(as: "second") { id: ID }
            type Query @mark(as: "first") { a: Kind }
            interface Node { id: ID }
            enum Kind { A }
            extend enum Kind @mark { B }
            union Any = Query
            type Other { a: Int }
            extend union Any = Other
            input Where { a: Int }
            extend input Where { b: Int }
            scalar Date
            extend scalar Date @specifiedBy(url: "https://example.org")
            """);
        Assert.Equal(["a", "id"], schema.QueryType.Fields.Names);
        Assert.Equal("Node", Assert.Single(schema.QueryType.Interfaces).Name);
        Assert.Equal(["first", "second"], schema.QueryType.AppliedDirectives.Select(directive => ((StringValueNode)directive.Arguments[0].Value).Value));
        Assert.Equal(["A", "B"], ((EnumType)schema.Types["Kind"]).Values.Names);
        Assert.Equal(["Query", "Other"], ((UnionType)schema.Types["Any"]).Members.Select(member => member.Name));
        Assert.Equal(["a", "b"], ((InputObjectType)schema.Types["Where"]).Fields.Names);
        Assert.Equal("https://example.org", ((ScalarType)schema.Types["Date"]).SpecifiedByUrl);
    }

    [Fact]
    public void What_is_deprecated_says_why()
    {
        GraphQLSchema schema = Schemas.Build(
            """
            type Query { a(x: Int @deprecated(reason: "x is gone")): Int @deprecated b: Kind }
            enum Kind { A @deprecated(reason: "A is gone") B }
            """);
        Assert.Equal("No longer supported", schema.QueryType.Fields[0].DeprecationReason);
        Assert.Equal("x is gone", schema.QueryType.Fields[0].Arguments[0].DeprecationReason);
        Assert.Null(schema.QueryType.Fields[1].DeprecationReason);
        Assert.Equal(["A is gone", null], ((EnumType)schema.Types["Kind"]).Values.Select(value => value.DeprecationReason));
    }

    [Fact]
    public void Directives_of_the_model_are_kept_on_what_they_are_applied_to()
    {
        GraphQLSchema schema = Schemas.Build("directive @index on FIELD_DEFINITION type Query { a: Int @index b: Int }");
        Assert.Equal("index", Assert.Single(schema.QueryType.Fields[0].AppliedDirectives).Name.Value);
        Assert.Empty(schema.QueryType.Fields[1].AppliedDirectives);
        Assert.Equal([DirectiveLocation.FieldDefinition], schema.Directives[0].Locations);
    }

    [Fact]
    public void All_that_is_wrong_is_reported_at_once() => Assert.Equal(
        [
            "Input Object Where cannot be provided a finite value because it references itself through fields: Where.again. (3:15)",
            "Interface field Node.id expected but Query does not provide it. (2:18) (1:1)",
            "The type of Query.b must be Output Type but got: Where. (1:42)",
        ],
        Schemas.Messages("type Query implements Node { a: Node, b: Where }\ninterface Node { id: ID! }\ninput Where { again: Where! }").Order(StringComparer.Ordinal));

    [Fact]
    public void A_misspelt_type_is_answered_with_the_nearest_names() => Assert.Equal(
        ["Unknown type \"Finging\". Did you mean \"Finding\"? (1:17)"],
        Schemas.Messages("type Query { a: Finging } type Finding { id: ID }"));

    [Fact]
    public void The_message_of_the_exception_has_every_error()
    {
        GraphQLSchemaException exception = Assert.Throws<GraphQLSchemaException>(() => Schemas.Build("type Query { a: A b: B }"));
        Assert.Equal(2, exception.Errors.Count);
        Assert.Contains("Unknown type \"A\".", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Unknown type \"B\".", exception.Message, StringComparison.Ordinal);
    }
}
