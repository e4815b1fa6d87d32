using Xunit;
using static GovernanceGraph.GraphQL.Tests.Validation.ValidationHarness;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public sealed class NoFragmentCyclesRuleTests
{
    [Fact]
    public void A_fragment_spread_twice_is_accepted() =>
        ExpectValid(
            """
            { tug { ...A ...B } }
            fragment A on Tug { ...B ...B }
            fragment B on Tug { name }
            """);

    [Fact]
    public void A_fragment_in_itself_is_refused() =>
        ExpectErrors(
            """
            { tug { ...A } }
            fragment A on Tug { sister { ...A } }
            """,
            "Cannot spread fragment \"A\" within itself. (2:30)");

    [Fact]
    public void Cycles_are_told_from_each_fragment_once() =>
        ExpectErrors(
            """
            { tug { ...A } }
            fragment A on Tug { ...B ...C }
            fragment B on Tug { ...A }
            fragment C on Tug { ...A ...B }
            """,
            "Cannot spread fragment \"A\" within itself via \"B\". (2:21) (3:21)",
            "Cannot spread fragment \"A\" within itself via \"C\". (2:26) (4:21)");

    [Fact]
    public void A_long_cycle_is_told_with_all_its_fragments() =>
        ExpectErrors(
            """
            { tug { ...A } }
            fragment A on Tug { pulls { ...B } }
            fragment B on Vessel { ... on Tug { ...C } }
            fragment C on Tug { pulls { ...D } }
            fragment D on Vessel { ...B }
            """,
            "Cannot spread fragment \"B\" within itself via \"C\", \"D\". (3:37) (4:29) (5:24)");
}
