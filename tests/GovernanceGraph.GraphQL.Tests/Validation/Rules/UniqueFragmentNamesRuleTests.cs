using Xunit;
using static GovernanceGraph.GraphQL.Tests.Validation.ValidationHarness;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public sealed class UniqueFragmentNamesRuleTests
{
    [Fact]
    public void Fragments_of_different_names_are_accepted() =>
        ExpectValid(
            """
            { tug { ...A ...B } }
            fragment A on Tug { name }
            fragment B on Tug { length }
            """);

    [Fact]
    public void A_name_taken_twice_is_refused() =>
        ExpectErrors(
            """
            { tug { ...A } }
            fragment A on Tug { name }
            fragment A on Tug { length }
            """,
            "There can be only one fragment named \"A\". (2:10) (3:10)");
}
