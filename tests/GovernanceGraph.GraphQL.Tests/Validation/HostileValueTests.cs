using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Validation;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation;

public sealed class HostileValueTests
{
    [Theory]
    [InlineData("int")]
    [InlineData("float")]
    [InlineData("string")]
    [InlineData("boolean")]
    [InlineData("id")]
    [InlineData("language")]
    [InlineData("where")]
    public void An_error_quotes_no_more_than_a_thousand_characters_of_a_deep_value(string argument)
    {
        var schema = SchemaBuilder.Build(GraphQLParser.Parse(
            "type Query { a(int: Int, float: Float, string: String, boolean: Boolean, id: ID, language: Language, where: Where): Int } enum Language { EN } input Where { b: Int! }"));

        // Two hundred levels of two thousand elements print to nearly a megabyte of indentation.
        var deep = $"{string.Concat(Enumerable.Repeat("{c: ", 190))}[{string.Concat(Enumerable.Repeat("1 ", 2_000))}]{string.Concat(Enumerable.Repeat("}", 190))}";
        var errors = DocumentValidator.Validate(schema, GraphQLParser.Parse($"{{ a({argument}: {deep}) }}"));
        Assert.NotEmpty(errors);
        Assert.All(errors, error => Assert.InRange(error.Message.Length, 1, 1_200));
    }
}
