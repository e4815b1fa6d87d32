using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Validation;
using Xunit;
using static GovernanceGraph.GraphQL.Tests.Validation.ValidationHarness;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public sealed class KnownOperationTypesRuleTests
{
    [Fact]
    public void The_three_operations_of_the_schema_are_accepted() =>
        ExpectValid(
            """
            query A { tug { name } }
            mutation B { moor { number } }
            subscription C { arrivals { name } }
            """);

    [Fact]
    public void An_operation_without_root_type_is_refused()
    {
        var schema = SchemaBuilder.Build(GraphQLParser.Parse("type Query { a: Int }"));
        var errors = DocumentValidator.Validate(schema, GraphQLParser.Parse("mutation { a { b } } subscription S { a }"));
        Assert.Equal(
            [
                "This anonymous operation must be the only defined operation. (1:1)",
                "The mutation operation is not supported by the schema. (1:1)",
                "The subscription operation is not supported by the schema. (1:22)",
            ],
            errors.Select(error => error.ToString()));
    }
}
