using Xunit;
using static GovernanceGraph.GraphQL.Tests.Validation.ValidationHarness;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public sealed class UniqueVariableNamesRuleTests
{
    [Fact]
    public void A_name_in_two_operations_is_accepted() =>
        ExpectValid(
            """
            query A($id: ID) { tug(id: $id) { name } }
            query B($id: ID) { tug(id: $id) { name } }
            """);

    [Fact]
    public void A_name_taken_again_is_refused_with_all_its_places() =>
        ExpectErrors(
            """
            query A($id: ID, $x: Int, $id: ID, $id: ID!) { tug(id: $id) { crew(first: $x) { name } } }
            """,
            "There can be only one variable named \"$id\". (1:10) (1:28) (1:37)");
}
