using System.Text.Json;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Tests.Types;
using GovernanceGraph.GraphQL.Types;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Values;

public sealed class ArgumentValuesTests
{
    private static readonly GraphQLSchema Schema = Schemas.Build(
        """
        type Query {
          list(first: Int = 20, where: Where, after: String): Int
          node(id: ID!): Int
          sized(size: Int! = 5): Int
          sort(by: Sort): Int
          any(of: Any): Int
        }
        input Where { name: String = "x", kinds: [Kind!], near: Where }
        input Sort @oneOf { name: Kind, size: Kind }
        enum Kind { RED GREEN }
        scalar Any
        """);

    [Fact]
    public void Arguments_come_in_the_order_of_the_schema_with_defaults_where_none_is_given() =>
        Assert.Equal(["first", "after"], Coerce("{ list(after: null) }").Keys);

    [Fact]
    public void A_variable_without_a_value_leaves_the_default_or_nothing()
    {
        InputObject arguments = Coerce("query ($f: Int, $a: String) { list(first: $f, after: $a) }");
        Assert.Equal(20, arguments["first"]);
        Assert.False(arguments.ContainsKey("after"));
    }

    [Fact]
    public void A_variable_with_the_value_null_is_null() =>
        Assert.Null(Coerce("query ($f: Int) { list(first: $f) }", """{ "f": null }""")["first"]);

    [Fact]
    public void A_variable_inside_a_literal_that_has_no_value_is_left_out_of_objects_and_null_in_lists()
    {
        InputObject where = (InputObject)Coerce("query ($n: String) { list(where: { name: $n, near: { name: $n } }) }")["where"]!;
        Assert.Equal("x", where["name"]);
        Assert.Equal("x", ((InputObject)where["near"]!)["name"]);
        InputObject any = (InputObject)Coerce("query ($n: Int) { any(of: { a: [$n, 1, B] }) }")["of"]!;
        Assert.Equal([null, 1, "B"], (object?[])any["a"]!);
    }

    [Fact]
    public void Defaults_are_coerced_once_and_shared() => Assert.Same(
        Coerce("{ list(where: {}) }")["where"] is InputObject first ? first["name"] : null,
        Coerce("{ list(where: {}) }")["where"] is InputObject second ? second["name"] : null);

    [Theory]
    [InlineData("{ node }", null, "Argument \"Query.node(id:)\" of required type \"ID!\" was not provided. (1:3)")]
    [InlineData("{ node(id: null) }", null, "Argument \"Query.node(id:)\" has invalid value: Expected value of non-null type \"ID!\" not to be null. (1:12)")]
    [InlineData("query ($s: Int) { sized(size: $s) }", "{ \"s\": null }", "Argument \"Query.sized(size:)\" has invalid value: Expected variable \"$s\" provided to non-null type \"Int!\" not to be null. (1:31)")]
    [InlineData("query ($k: Kind) { list(where: { kinds: [RED, $k] }) }", null, "Argument \"Query.list(where:)\" has invalid value at .kinds[1]: Expected variable \"$k\" provided to type \"Kind!\" to provide a runtime value. (1:47)")]
    [InlineData("query ($k: Kind) { sort(by: { name: $k }) }", null, "Argument \"Query.sort(by:)\" has invalid value: Expected variable \"$k\" provided to field \"name\" for OneOf Input Object type \"Sort\" to provide a runtime value. (1:29)")]
    [InlineData("{ list(where: { nmae: \"a\" }) }", null, "Argument \"Query.list(where:)\" has invalid value: Expected value of type \"Where\" not to include unknown field \"nmae\". Did you mean \"name\" or \"near\"? Found: { nmae: \"a\" }. (1:17)")]
    [InlineData("{ list(where: { kinds: [RDE] }) }", null, "Argument \"Query.list(where:)\" has invalid value at .kinds[0]: Value \"RDE\" does not exist in \"Kind\" enum. Did you mean the enum value \"RED\"? (1:25)")]
    public void What_cannot_be_coerced_is_an_error_with_its_place(string source, string? variables, string error) =>
        Assert.Equal(error, TryCoerce(source, variables, out _)?.ToString());

    [Theory]
    [InlineData("{ sort(by: { name: RED }) }", null, true)]
    [InlineData("{ sort(by: { name: RED, size: RED }) }", null, false)]
    [InlineData("{ sort(by: {}) }", null, false)]
    [InlineData("{ sort(by: { name: null }) }", null, false)]
    [InlineData("query ($k: Kind) { sort(by: { name: RED, size: $k }) }", null, false)]
    [InlineData("query ($k: Kind!) { sort(by: { size: $k }) }", "{ \"k\": \"RED\" }", true)]
    public void Exactly_one_field_of_a_one_of_is_given(string source, string? variables, bool accepted) =>
        Assert.Equal(accepted, TryCoerce(source, variables, out _) is null);

    private static InputObject Coerce(string source, string? variables = null)
    {
        Assert.Null(TryCoerce(source, variables, out InputObject coerced));
        return coerced;
    }

    private static GraphQLError? TryCoerce(string source, string? variables, out InputObject coerced)
    {
        var operation = (OperationDefinitionNode)GraphQLParser.Parse(source).Definitions[0];
        var field = (FieldNode)operation.SelectionSet.Selections[0];
        Assert.True(Schema.TryGetField(Schema.QueryType, field.Name.Value, out FieldDefinition? definition));
        using JsonDocument values = JsonDocument.Parse(variables ?? "{}");
        VariableCoercion coercion = VariableValues.Coerce(Schema, operation.VariableDefinitions, values.RootElement);
        Assert.Empty(coercion.Errors);
        coerced = ArgumentValues.Coerce(definition.Arguments, field.Arguments, coercion.Values, field, out GraphQLError? error);
        return error;
    }
}
