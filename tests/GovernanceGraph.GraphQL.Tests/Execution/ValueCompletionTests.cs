using System.Text.Json;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Execution;

/// <summary>Specification 6.4.3, Value Completion, and the result coercion of 3.5 and 3.9.</summary>
public sealed class ValueCompletionTests
{
    private const string Sdl =
        """
        type Query { int: Int float: Float string: String boolean: Boolean id: ID color: Color date: Date ints: [Int] grid: [[Int]] cat: Cat pet: Pet catOrDog: CatOrDog }
        enum Color { RED GREEN }
        scalar Date
        interface Pet { name: String }
        type Cat implements Pet { name: String }
        type Dog implements Pet { name: String }
        type Rock { name: String }
        union CatOrDog = Cat | Dog
        """;

    public static TheoryData<string, object, string> Coerced => new()
    {
        { "int", 42, "42" },
        { "int", int.MaxValue, "2147483647" },
        { "int", int.MinValue, "-2147483648" },
        { "int", 3.0, "3" },
        { "int", true, "1" },
        { "int", "12", "12" },
        { "float", 1.5, "1.5" },
        { "float", 3, "3" },
        { "float", 9_007_199_254_740_993L, "9007199254740993" },
        { "float", 1e300, "1e+300" },
        { "float", "0.25", "0.25" },
        { "float", false, "0" },
        { "string", "say \"hello\"\n", """
            "say \"hello\"\n"
            """ },
        { "string", true, "\"true\"" },
        { "string", 7, "\"7\"" },
        { "string", 7.25, "\"7.25\"" },
        { "boolean", true, "true" },
        { "boolean", 0, "false" },
        { "boolean", 0.5, "true" },
        { "id", "a1", "\"a1\"" },
        { "id", 12, "\"12\"" },
        { "id", 4.0, "\"4\"" },
        { "color", "RED", "\"RED\"" },
        { "date", "2024-02-29", "\"2024-02-29\"" },
        { "date", 20240229, "20240229" },
        { "date", 1.5, "1.5" },
        { "date", true, "true" },
    };

    public static TheoryData<string, object, string> Refused => new()
    {
        { "int", 2_147_483_648L, "Int cannot represent non 32-bit signed integer value: 2147483648" },
        { "int", -2_147_483_649L, "Int cannot represent non 32-bit signed integer value: -2147483649" },
        { "int", 1.5, "Int cannot represent non-integer value: 1.5" },
        { "int", 1e100, "Int cannot represent non 32-bit signed integer value: 1e+100" },
        { "int", double.NaN, "Int cannot represent non-integer value: NaN" },
        { "int", "one", "Int cannot represent non-integer value: \"one\"" },
        { "int", "", "Int cannot represent non-integer value: \"\"" },
        { "float", double.PositiveInfinity, "Float cannot represent non numeric value: Infinity" },
        { "float", "one", "Float cannot represent non numeric value: \"one\"" },
        { "string", double.NaN, "String cannot represent value: NaN" },
        { "string", new object?[] { 1 }, "String cannot represent value: [Array]" },
        { "boolean", "true", "Boolean cannot represent a non boolean value: \"true\"" },
        { "id", 1.5, "ID cannot represent value: 1.5" },
        { "id", true, "ID cannot represent value: true" },
        { "color", "BLUE", "Enum \"Color\" cannot represent value: \"BLUE\"" },
        { "color", "red", "Enum \"Color\" cannot represent value: \"red\"" },
        { "color", 5, "Enum \"Color\" cannot represent value: 5" },
        { "date", new Dictionary<string, object?>(), "Date cannot represent value: [Object]" },
        { "ints", "12", "Expected Iterable, but did not find one for field \"Query.ints\"." },
        { "grid", new object?[] { 1 }, "Expected Iterable, but did not find one for field \"Query.grid\"." },
    };

    [Theory]
    [MemberData(nameof(Coerced))]
    public void A_leaf_is_coerced_to_its_type(string field, object value, string written) =>
        Assert.Equal($$"""{"{{field}}":{{written.Trim()}}}""", Executed.Data(Sdl, $"{{ {field} }}", Entries((field, value))));

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_value_that_does_not_fit_its_type_is_a_field_error(string field, object value, string message)
    {
        using var body = JsonDocument.Parse(Executed.Body(Sdl, $"{{ {field} }}", Entries((field, value))));

        Assert.Equal(message, body.RootElement.GetProperty("errors")[0].GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("""{"ints":[]}""")]
    [InlineData("""{"ints":[1,null,3]}""")]
    [InlineData("""{"grid":[[1,2],[],null,[null]]}""")]
    public void Lists_keep_their_order_and_their_nulls(string data)
    {
        using var values = JsonDocument.Parse(data);
        var field = values.RootElement.EnumerateObject().Single();

        Assert.Equal(data, Executed.Data(Sdl, $"{{ {field.Name} }}", Entries((field.Name, field.Value))));
    }

    [Theory]
    [InlineData("pet", "Dog")]
    [InlineData("catOrDog", "Cat")]
    public void An_object_of_an_abstract_type_has_its_own_type_s_name(string field, string type) =>
        Assert.Equal(
            $$$"""{"{{{field}}}":{"__typename":"{{{type}}}","name":"Tom"}}""",
            Executed.Data(Sdl, $"{{ {field} {{ __typename ... on Pet {{ name }} }} }}", Entries((field, Named(type)))));

    [Theory]
    [InlineData("pet", "Pet")]
    [InlineData("catOrDog", "CatOrDog")]
    public void An_object_of_a_type_that_is_not_possible_is_a_field_error(string field, string type) =>
        Assert.Equal(
            $$$"""{"data":{"{{{field}}}":null},"errors":[{"message":"Runtime Object type \"Rock\" is not a possible type for \"{{{type}}}\".","locations":[{"line":1,"column":3}],"path":["{{{field}}}"],"extensions":{"code":"INTERNAL_ERROR"}}]}""",
            Executed.Body(Sdl, $"{{ {field} {{ __typename }} }}", Entries((field, Named("Rock")))));

    [Fact]
    public void What_is_no_object_where_one_is_expected_is_a_field_error() =>
        Assert.Contains(
            """Expected value of type \"Cat\" but got: 5.""",
            Executed.Body(Sdl, "{ cat { name } }", Entries(("cat", 5))),
            StringComparison.Ordinal);

    private static Dictionary<string, object?> Entries(params (string Key, object? Value)[] entries) =>
        entries.ToDictionary(entry => entry.Key, entry => entry.Value);

    private static Dictionary<string, object?> Named(string type) => Entries(("__typename", type), ("name", "Tom"));
}
