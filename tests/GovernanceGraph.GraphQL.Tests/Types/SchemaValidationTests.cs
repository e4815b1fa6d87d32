using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Types;

/// <summary>The rules that go beyond those of the reference implementation, or that a reader looks for here. The others are in <see cref="SchemaCases"/>.</summary>
public sealed class SchemaValidationTests
{
    [Theory]
    [InlineData("query Q { a } type Query { a: Int }", "The operation \"Q\" is executable; a schema's document has definitions of the type system only. (1:1)")]
    [InlineData("{ a } type Query { a: Int }", "The anonymous operation is executable; a schema's document has definitions of the type system only. (1:1)")]
    [InlineData("type Query { a: Int } fragment F on Query { a }", "The fragment \"F\" is executable; a schema's document has definitions of the type system only. (1:23)")]
    public void A_schema_holds_nothing_to_execute(string source, string message) => Assert.Equal([message], Schemas.Messages(source));

    [Theory]
    [InlineData("scalar ID type Query { a: Int }", "Type \"ID\" is a built-in scalar and cannot be defined again. (1:8)")]
    [InlineData("type Query { a: Int } enum String { A }", "Type \"String\" is a built-in scalar and cannot be defined again. (1:28)")]
    [InlineData("type Query { a: Int } type __Field { a: Int }", "Name \"__Field\" must not begin with \"__\", which is reserved by GraphQL introspection. (1:23)")]
    public void Built_in_types_are_not_defined_again(string source, string message) => Assert.Equal([message], Schemas.Messages(source));

    [Theory]
    [InlineData("directive @d(a: Int @d) on ARGUMENT_DEFINITION type Query { a: Int }")]
    [InlineData("directive @d(a: Int @e) on ARGUMENT_DEFINITION directive @e(a: Int @d) on ARGUMENT_DEFINITION type Query { a: Int }")]
    [InlineData("directive @d(a: E) on ENUM_VALUE enum E { A @d } type Query { a: Int }")]
    [InlineData("directive @d(a: [I!]) on SCALAR input I { b: J } input J { c: S } scalar S @d type Query { a: Int }")]
    public void A_directive_does_not_refer_to_itself(string source) =>
        Assert.Contains(Schemas.Errors(source), error => error.Message == "Directive @d must not refer to itself, directly or through what it refers to.");

    [Fact]
    public void An_extension_does_not_make_an_input_object_a_one_of() => Assert.Equal(
        ["Input Object type I cannot become a OneOf Input Object by an extension; write @oneOf on its definition. (1:57)"],
        Schemas.Messages("type Query { a: Int } input I { a: Int } extend input I @oneOf"));

    [Theory]
    [InlineData("1", "Argument \"@node(plural:)\" has invalid value: String cannot represent a non string value: 1 (1:105)")]
    [InlineData("null", "Argument \"@node(plural:)\" has invalid value: Expected value of non-null type \"String!\" not to be null. (1:105)")]
    public void The_arguments_of_an_applied_directive_are_values_of_their_types(string value, string message) => Assert.Equal(
        [message],
        Schemas.Messages($"directive @node(plural: String!, in: [Where]) on OBJECT input Where {{ a: Int }} type Query @node(plural: {value}) {{ a: Int }}"));

    [Fact]
    public void An_error_in_an_applied_directive_names_the_path_to_it() => Assert.Equal(
        ["Argument \"@node(in:)\" has invalid value at [1].a: Int cannot represent non-integer value: true (1:94)"],
        Schemas.Messages("directive @node(in: [Where]) on OBJECT input Where { a: Int } type Query @node(in: [{}, { a: true }]) { a: Int }"));

    [Fact]
    public void A_default_beyond_the_range_of_its_type_is_refused() => Assert.Equal(
        [
            "Query.a(x:) has invalid default value: Int cannot represent non 32-bit signed integer value: 2147483648 (1:25)",
            "Query.a(y:) has invalid default value: Float cannot represent non numeric value: 1e309 (1:48)",
        ],
        Schemas.Messages("type Query { a(x: Int = 2147483648, y: Float = 1e309): Int }"));
}
