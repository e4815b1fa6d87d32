using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Types;

public sealed class GraphQLSchemaTests
{
    private static readonly GraphQLSchema Schema = Schemas.Build(
        """
        type Query { node(id: ID!): Node all: [Entry!]! }
        interface Node { id: ID! }
        interface Named implements Node { id: ID! name: String }
        type Body implements Named & Node { id: ID! name: String }
        type Finding implements Node { id: ID! }
        union Entry = Finding | Body
        scalar Date @specifiedBy(url: "https://example.org/date")
        """);

    [Fact]
    public void The_possible_types_of_an_interface_are_its_objects_in_definition_order() =>
        Assert.Equal(["Body", "Finding"], Schema.GetPossibleTypes(Schema.Types["Node"]).Select(type => type.Name));

    [Fact]
    public void The_possible_types_of_a_union_are_its_members_in_the_order_of_the_union() =>
        Assert.Equal(["Finding", "Body"], Schema.GetPossibleTypes(Schema.Types["Entry"]).Select(type => type.Name));

    [Fact]
    public void The_only_possible_type_of_an_object_is_itself() =>
        Assert.Equal([Schema.Types["Body"]], Schema.GetPossibleTypes(Schema.Types["Body"]));

    [Fact]
    public void A_leaf_has_no_possible_types() => Assert.Empty(Schema.GetPossibleTypes(Schema.Types["ID"]));

    [Theory]
    [InlineData("Node", "Body", true)]
    [InlineData("Node", "Named", true)]
    [InlineData("Named", "Node", false)]
    [InlineData("Named", "Finding", false)]
    [InlineData("Entry", "Finding", true)]
    [InlineData("Entry", "Query", false)]
    [InlineData("Body", "Body", false)]
    public void A_type_is_a_sub_type_of_what_it_implements_or_belongs_to(string super, string maybe, bool expected) =>
        Assert.Equal(expected, Schema.IsSubType(Schema.Types[super], Schema.Types[maybe]));

    [Theory]
    [InlineData("Node", "Body!", true)]
    [InlineData("[Node]", "[Body!]!", true)]
    [InlineData("[Node!]", "[Body]", false)]
    [InlineData("Body", "Body", true)]
    [InlineData("Node", "[Body]", false)]
    public void Wrappers_count_when_types_are_compared(string super, string maybe, bool expected) =>
        Assert.Equal(expected, Schema.IsSubType(TypeOf(super), TypeOf(maybe)));

    [Fact]
    public void Types_of_one_text_are_one_reference() => Assert.Same(TypeOf("[[Body!]!]!"), TypeOf("[[Body!]!]!"));

    [Fact]
    public void A_type_is_written_as_in_a_document() => Assert.Equal("[[Body!]!]!", TypeOf("[[Body!]!]!").ToString());

    [Fact]
    public void A_type_that_the_schema_does_not_have_is_not_found() =>
        Assert.False(Schema.TryGetType(GraphQLParser.ParseType("[Missing!]"), out GraphQLType? _));

    [Fact]
    public void A_built_in_scalar_that_nothing_uses_is_not_in_the_schema()
    {
        Assert.False(Schema.TryGetType("Float", out _));
        Assert.True(Schema.TryGetType("ID", out _));
    }

    [Fact]
    public void Every_schema_has_the_introspection_types() =>
        Assert.Equal(
            ["__Schema", "__Type", "__TypeKind", "__Field", "__InputValue", "__EnumValue", "__Directive", "__DirectiveLocation"],
            Schema.Types.Values.Where(type => type.IsIntrospectionType).Select(type => type.Name));

    [Fact]
    public void Every_schema_has_the_directives_of_the_specification() =>
        Assert.Equal(["include", "skip", "deprecated", "specifiedBy", "oneOf"], Schema.Directives.Names);

    [Fact]
    public void The_type_name_is_a_field_of_every_composite_type_and_of_no_other()
    {
        foreach (string type in (string[])["Query", "Node", "Body", "Entry", "__Type"])
            Assert.True(Schema.TryGetField(Schema.Types[type], "__typename", out _));
        Assert.False(Schema.TryGetField(Schema.Types["Date"], "__typename", out _));
    }

    [Fact]
    public void Introspection_starts_at_the_query_type_only()
    {
        Assert.True(Schema.TryGetField(Schema.QueryType, "__schema", out _));
        Assert.True(Schema.TryGetField(Schema.QueryType, "__type", out _));
        Assert.False(Schema.TryGetField(Schema.Types["Body"], "__schema", out _));
        Assert.False(Schema.TryGetField(Schema.Types["Body"], "__type", out _));
    }

    [Fact]
    public void Parts_of_a_schema_know_their_coordinates()
    {
        GraphQLSchema schema = Schemas.Build("directive @d(a: Int) on FIELD type Query { f(x: I): Int } input I { y: Int }");
        Assert.Equal("Query.f", schema.QueryType.Fields[0].Coordinate);
        Assert.Equal("Query.f(x:)", schema.QueryType.Fields[0].Arguments[0].Coordinate);
        Assert.Equal("I.y", ((InputObjectType)schema.Types["I"]).Fields[0].Coordinate);
        Assert.Equal("@d(a:)", schema.Directives[0].Arguments[0].Coordinate);
    }

    private static GraphQLType TypeOf(string text) =>
        Schema.TryGetType(GraphQLParser.ParseType(text), out GraphQLType? type) ? type : throw new ArgumentException(text, nameof(text));
}
