using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Tests.Types;
using GovernanceGraph.GraphQL.Types;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Values;

public sealed class VariableValuesTests
{
    private static readonly GraphQLSchema Schema = Schemas.Build(
        """
        type Query { a(date: Date, where: Where, id: ID, float: Float, any: Any): Int }
        input Where { name: String, kinds: [Kind!], near: Where, size: Int! = 3, sort: Sort }
        input Sort @oneOf { name: Kind, size: Kind }
        enum Kind { RED GREEN }
        scalar Date
        scalar Any
        """,
        new Dictionary<string, ScalarCoercion> { [DateScalar.Name] = DateScalar.Coercion });

    [Fact]
    public void A_variable_that_is_not_given_is_absent_and_one_given_as_null_is_null()
    {
        VariableValues values = Values("$a: Int, $b: Int", """{ "b": null }""");
        Assert.False(values.TryGet("a", out _));
        Assert.True(values.TryGet("b", out object? b));
        Assert.Null(b);
    }

    [Fact]
    public void A_default_stands_for_what_is_not_given_but_not_for_null()
    {
        VariableValues values = Values("$a: Int = 1, $b: Int = 2", """{ "b": null }""");
        Assert.Equal(1, values.Values["a"]);
        Assert.Null(values.Values["b"]);
    }

    [Theory]
    [InlineData("undefined")]
    [InlineData("null")]
    public void A_request_may_have_no_variables(string variables) =>
        Assert.Empty(Coerce("$a: Int", variables == "null" ? variables : null).Values.Values);

    [Theory]
    [InlineData("Int", "1.0", 1)]
    [InlineData("Int", "-2147483648", int.MinValue)]
    [InlineData("Float", "1", 1.0)]
    [InlineData("ID", "12345678901234567890", "12345678901234567890")]
    [InlineData("ID", "-0", "0")]
    [InlineData("ID", "1e2", "100")]
    [InlineData("Kind", "\"RED\"", "RED")]
    [InlineData("Boolean", "true", true)]
    [InlineData("Date", "\"2024-02-29\"", "2024-02-29")]
    public void Leaves_are_coerced_to_plain_values(string type, string json, object expected) => Assert.Equal(expected, Value(type, json));

    [Fact]
    public void A_single_value_is_a_list_of_one_at_every_depth() =>
        Assert.Equal(["RED"], Assert.IsType<IReadOnlyList<object?>>(Value("[[Kind]]", "\"RED\""), exactMatch: false).SelectMany(inner => (object?[])inner!));

    [Fact]
    public void An_input_object_has_the_keys_that_are_given_or_have_a_default_in_the_order_of_the_schema()
    {
        InputObject where = Assert.IsType<InputObject>(Value("Where", """{ "kinds": "RED", "name": null }"""));
        Assert.Equal(["name", "kinds", "size"], where.Keys);
        Assert.Null(where["name"]);
        Assert.Equal(3, where["size"]);
        Assert.False(where.TryGetValue("near", out _));
    }

    [Fact]
    public void Of_members_with_one_name_the_last_counts() =>
        Assert.Equal("b", Assert.IsType<InputObject>(Value("Where", """{ "name": "a", "name": "b" }"""))["name"]);

    [Fact]
    public void A_custom_scalar_without_coercion_takes_what_it_is_given()
    {
        InputObject any = Assert.IsType<InputObject>(Value("Any", """{ "a": [1, 1.5, "x", null, true] }"""));
        Assert.Equal([1, 1.5, "x", null, true], (object?[])any["a"]!);
    }

    [Theory]
    [InlineData("Int!", "null", "Variable \"$v\" of non-null type \"Int!\" must not be null.")]
    [InlineData("Int", "1.5", "Variable \"$v\" got invalid value 1.5; Int cannot represent non-integer value: 1.5")]
    [InlineData("Int", "2147483648", "Variable \"$v\" got invalid value 2147483648; Int cannot represent non 32-bit signed integer value: 2147483648")]
    [InlineData("Float", "1e400", "Variable \"$v\" got invalid value Infinity; Float cannot represent non numeric value: Infinity")]
    [InlineData("ID", "1.5", "Variable \"$v\" got invalid value 1.5; ID cannot represent value: 1.5")]
    [InlineData("Kind", "\"RDE\"", "Variable \"$v\" got invalid value \"RDE\"; Value \"RDE\" does not exist in \"Kind\" enum. Did you mean the enum value \"RED\"?")]
    [InlineData("[Int!]!", "[1, \"a\", null]", "Variable \"$v\" got invalid value \"a\" at \"v[1]\"; Int cannot represent non-integer value: \"a\"\nVariable \"$v\" got invalid value null at \"v[2]\"; Expected non-nullable type \"Int!\" not to be null.")]
    [InlineData("Where", "1", "Variable \"$v\" got invalid value 1; Expected type \"Where\" to be an object.")]
    [InlineData("Where", "{\"near\":{\"kinds\":[\"RED\",1]}}", "Variable \"$v\" got invalid value 1 at \"v.near.kinds[1]\"; Enum \"Kind\" cannot represent non-string value: 1.")]
    [InlineData("Where", "{\"nmae\":\"a\"}", "Variable \"$v\" got invalid value { nmae: \"a\" }; Field \"nmae\" is not defined by type \"Where\". Did you mean \"name\" or \"near\"?")]
    [InlineData("Where", "{\"sort\":{}}", "Variable \"$v\" got invalid value {} at \"v.sort\"; Exactly one key must be specified for OneOf type \"Sort\".")]
    [InlineData("Sort", "{\"name\":null}", "Variable \"$v\" got invalid value null at \"v.name\"; Field \"name\" must be non-null.")]
    [InlineData("Date", "\"2023-02-29\"", "Variable \"$v\" got invalid value \"2023-02-29\"; Date cannot represent value: \"2023-02-29\". Write the day as \"yyyy-MM-dd\", such as \"2024-02-29\".")]
    public void What_does_not_fit_is_named_with_its_path(string type, string json, string messages) =>
        Assert.Equal(messages, string.Join("\n", Coerce($"$v: {type}", $$"""{ "v": {{json}} }""").Errors.Select(error => error.Message)));

    [Theory]
    [InlineData("$v: Kind", "\"RDE\"")]
    [InlineData("$v: Where", "{\"nmae\":\"a\"}")]
    [InlineData("$v: Where = { nmae: \"a\" }", null)]
    public void Names_of_the_schema_are_kept_back_where_suggestions_are_hidden(string definition, string? json)
    {
        string variables = json is null ? "{}" : $$"""{ "v": {{json}} }""";
        Assert.Contains("Did you mean", Assert.Single(Coerce(definition, variables).Errors).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Did you mean", Assert.Single(Coerce(definition, variables, hideSuggestions: true).Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_points_at_the_declaration_of_the_variable()
    {
        GraphQLError error = Assert.Single(Coerce("$a: Int, $b: Int!", "{}").Errors);
        Assert.Equal("Variable \"$b\" of required type \"Int!\" was not provided.", error.Message);
        Assert.Equal([new SourceLocation(1, 17)], error.Locations);
        Assert.Equal(GraphQLErrorCodes.BadUserInput, error.Code);
    }

    [Theory]
    [InlineData("String", "Variable \"$v\" got invalid value \"\\ud800\"; String cannot represent a non string value: \"\\ud800\"")]
    [InlineData("ID", "Variable \"$v\" got invalid value \"\\ud800\"; ID cannot represent value: \"\\ud800\"")]
    [InlineData("Kind", "Variable \"$v\" got invalid value \"\\ud800\"; Enum \"Kind\" cannot represent non-string value: \"\\ud800\".")]
    public void Half_of_a_character_is_no_text(string type, string message) =>
        Assert.Equal(message, Assert.Single(Coerce($"$v: {type}", """{ "v": "\ud800" }""").Errors).Message);

    [Fact]
    public void A_member_whose_name_is_no_text_is_unknown() => Assert.StartsWith(
        "Variable \"$v\" got invalid value {",
        Assert.Single(Coerce("$v: Where", """{ "v": { "\ud800": 1 } }""").Errors).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_variable_whose_name_is_no_text_is_ignored_as_any_that_is_not_declared() =>
        Assert.Equal(1, Values("$v: Int", """{ "v": 1, "\ud800": 2, "\u0076\udc00": 3, "w": 4 }""").Values["v"]);

    [Fact]
    public void A_name_may_be_written_with_escapes() => Assert.Equal(1, Values("$v: Int", """{ "\u0076": 1 }""").Values["v"]);

    [Fact]
    public void A_type_that_takes_no_input_is_refused() => Assert.Equal(
        "Variable \"$v\" expected value of type \"[Query!]\" which cannot be used as an input type.",
        Assert.Single(Coerce("$v: [Query!]", "{}").Errors).Message);

    [Fact]
    public void Variables_that_are_no_object_are_refused() =>
        Assert.StartsWith("Variables must be provided as an Object", Assert.Single(Coerce("$v: Int", "[1]").Errors).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(50, 50)]
    [InlineData(51, 51)]
    [InlineData(100_000, 51)]
    public void Errors_are_reported_up_to_a_limit_that_says_so(int mistakes, int reported)
    {
        IReadOnlyList<GraphQLError> errors = Coerce("$v: [Int]", $$"""{ "v": [{{string.Join(",", Enumerable.Repeat("true", mistakes))}}] }""").Errors;
        Assert.Equal(reported, errors.Count);
        Assert.Equal(
            mistakes > VariableValues.MaxErrors,
            errors[^1].Message == "Too many errors processing variables, error limit reached. Execution aborted.");
    }

    [Theory]
    [InlineData(498, 500)]
    [InlineData(499, 501)]
    [InlineData(100_000, 501)]
    public void A_value_is_shown_up_to_a_length(int length, int shown)
    {
        string message = Assert.Single(Coerce("$v: Int", $$"""{ "v": "{{new string('x', length)}}" }""").Errors).Message;
        string value = message.Split("; ")[0]["Variable \"$v\" got invalid value ".Length..];
        Assert.Equal(shown, value.Length);
        Assert.Equal(length > 498, value.EndsWith('…'));
    }

    [Fact]
    public void The_cost_of_a_hostile_object_is_in_proportion_to_its_size()
    {
        string members = string.Join(",", Enumerable.Range(0, 20_000).Select(i => $"\"k{i}\":1"));
        long before = GC.GetAllocatedBytesForCurrentThread();
        IReadOnlyList<GraphQLError> errors = Coerce("$v: Where", $$"""{ "v": { {{members}} } }""").Errors;

        Assert.Equal(51, errors.Count);
        Assert.All(errors, error => Assert.InRange(error.Message.Length, 1, 700));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20L * members.Length);
    }

    [Fact]
    public void Whatever_is_sent_is_coerced_or_refused_with_errors() => Prop.ForAll<int>(seed =>
    {
        ValueCase question = new ValueGenerator(seed, mistakes: 40).Variables();
        var operation = (OperationDefinitionNode)GraphQLParser.Parse(question.Source).Definitions[0];
        using JsonDocument variables = JsonDocument.Parse(question.Variables.ToJsonString());
        VariableCoercion coercion = VariableValues.Coerce(Schemas.Build(question.Schema), operation.VariableDefinitions, variables.RootElement);
        Assert.InRange(coercion.Errors.Count, 0, VariableValues.MaxErrors + 1);
        Assert.True(coercion.Succeeded || coercion.Values.Values.Count == 0);
    }).QuickCheckThrowOnFailure();

    private static object? Value(string type, string json)
    {
        VariableCoercion coercion = Coerce($"$v: {type}", $$"""{ "v": {{json}} }""");
        Assert.Empty(coercion.Errors);
        return coercion.Values.Values["v"];
    }

    private static VariableValues Values(string definitions, string json)
    {
        VariableCoercion coercion = Coerce(definitions, json);
        Assert.True(coercion.Succeeded);
        return coercion.Values;
    }

    private static VariableCoercion Coerce(string definitions, string? json, bool hideSuggestions = false)
    {
        var operation = (OperationDefinitionNode)GraphQLParser.Parse($"query ({definitions}) {{ a }}").Definitions[0];
        using JsonDocument? variables = json is null ? null : JsonDocument.Parse(json);
        return VariableValues.Coerce(Schema, operation.VariableDefinitions, variables?.RootElement ?? default, hideSuggestions);
    }
}
