using Xunit;
using static GovernanceGraph.GraphQL.Tests.Validation.ValidationHarness;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public sealed class UniqueOperationNamesRuleTests
{
    [Fact]
    public void Operations_of_different_names_are_accepted() =>
        ExpectValid(
            """
            query A { tug { name } }
            mutation B { moor { number } }
            """);

    [Fact]
    public void A_name_taken_by_any_kind_of_operation_is_refused() =>
        ExpectErrors(
            """
            query A { tug { name } }
            mutation A { moor { number } }
            subscription A { arrivals { name } }
            """,
            "There can be only one operation named \"A\". (1:7) (2:10)",
            "There can be only one operation named \"A\". (1:7) (3:14)");

    [Fact]
    public void A_fragment_may_share_an_operations_name() =>
        ExpectValid(
            """
            query A { tug { ...A } }
            fragment A on Tug { name }
            """);
}
