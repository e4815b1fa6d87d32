using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Language;

/// <summary>Values and type references (specification 2.9 to 2.11).</summary>
public sealed class ValueParsingTests
{
    [Theory]
    [InlineData("$a", SyntaxKind.Variable)]
    [InlineData("1", SyntaxKind.IntValue)]
    [InlineData("1.0", SyntaxKind.FloatValue)]
    [InlineData("\"1\"", SyntaxKind.StringValue)]
    [InlineData("true", SyntaxKind.BooleanValue)]
    [InlineData("null", SyntaxKind.NullValue)]
    [InlineData("TRUE", SyntaxKind.EnumValue)]
    [InlineData("nullable", SyntaxKind.EnumValue)]
    [InlineData("[]", SyntaxKind.ListValue)]
    [InlineData("{}", SyntaxKind.ObjectValue)]
    public void A_value_is_of_the_kind_its_first_token_says(string source, SyntaxKind kind) =>
        Assert.Equal(kind, GraphQLParser.ParseValue(source).Kind);

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void A_boolean_is_its_keyword(string source, bool expected) =>
        Assert.Equal(expected, Assert.IsType<BooleanValueNode>(GraphQLParser.ParseValue(source)).Value);

    [Fact]
    public void Lists_and_objects_hold_values_in_order_also_the_same_name_twice()
    {
        var list = Assert.IsType<ListValueNode>(GraphQLParser.ParseValue("[1 {a: 2, b: [$c], a: 3}, [[]]]"));
        var value = Assert.IsType<ObjectValueNode>(list.Values[1]);
        Assert.Equal(3, list.Values.Count);
        Assert.Equal(["a", "b", "a"], SyntaxAssert.Names(value.Fields.Select(field => field.Name)));
        Assert.Equal("[$c]", Printer.Print(value.Fields[1].Value));
    }

    [Theory]
    [InlineData("Int", SyntaxKind.NamedType)]
    [InlineData("Int!", SyntaxKind.NonNullType)]
    [InlineData("[Int]", SyntaxKind.ListType)]
    [InlineData("[[Int!]!]!", SyntaxKind.NonNullType)]
    public void A_type_reference_is_parsed_from_the_outside(string source, SyntaxKind kind)
    {
        var type = GraphQLParser.ParseType(source);
        Assert.Equal(kind, type.Kind);
        Assert.Equal(source, type.ToString());
    }

    [Theory]
    [InlineData("Int!!", "Expected <EOF>, found \"!\".")]
    [InlineData("[Int", "Expected \"]\", found <EOF>.")]
    [InlineData("[]", "Expected Name, found \"]\".")]
    [InlineData("Int Int", "Expected <EOF>, found Name \"Int\".")]
    [InlineData("", "Expected Name, found <EOF>.")]
    public void A_type_reference_in_error_is_refused(string source, string message) =>
        Assert.Equal($"Syntax Error: {message}", Assert.Throws<GraphQLSyntaxException>(() => GraphQLParser.ParseType(source)).Error.Message);

    [Theory]
    [InlineData("1 2", "Expected <EOF>, found Int \"2\".")]
    [InlineData("[1", "Unexpected <EOF>.")]
    [InlineData("{a: }", "Unexpected \"}\".")]
    [InlineData("{$a: 1}", "Expected Name, found \"$\".")]
    [InlineData("", "Unexpected <EOF>.")]
    public void A_value_in_error_is_refused(string source, string message) =>
        Assert.Equal($"Syntax Error: {message}", Assert.Throws<GraphQLSyntaxException>(() => GraphQLParser.ParseValue(source)).Error.Message);

    [Fact]
    public void A_node_that_takes_no_directives_says_so() =>
        Assert.Throws<NotSupportedException>(() => new NameNode { Value = "a", Directives = [] });
}
