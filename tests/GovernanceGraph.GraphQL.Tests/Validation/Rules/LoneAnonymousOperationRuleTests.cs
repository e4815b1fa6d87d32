using Xunit;
using static GovernanceGraph.GraphQL.Tests.Validation.ValidationHarness;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public sealed class LoneAnonymousOperationRuleTests
{
    [Fact]
    public void One_anonymous_operation_is_accepted() =>
        ExpectValid(
            """
            { tug { name } }
            """);

    [Fact]
    public void An_anonymous_operation_beside_fragments_is_accepted() =>
        ExpectValid(
            """
            { tug { ...F } }
            fragment F on Tug { name }
            """);

    [Fact]
    public void Anonymous_operations_beside_others_are_refused() =>
        ExpectErrors(
            """
            { tug { name } }
            query A { tug { name } }
            { ferry { name } }
            """,
            "This anonymous operation must be the only defined operation. (1:1)",
            "This anonymous operation must be the only defined operation. (3:1)");
}
