using Xunit;
using static GovernanceGraph.GraphQL.Tests.Validation.ValidationHarness;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public sealed class NoUnusedFragmentsRuleTests
{
    [Fact]
    public void Fragments_used_directly_and_in_others_are_accepted() =>
        ExpectValid(
            """
            query A { tug { ...A } }
            query B { tug { ...C } }
            fragment A on Tug { ...B }
            fragment B on Tug { name }
            fragment C on Tug { name }
            """);

    [Fact]
    public void Fragments_used_only_by_unused_ones_are_refused() =>
        ExpectErrors(
            """
            { tug { ...A } }
            fragment A on Tug { name }
            fragment B on Tug { ...C }
            fragment C on Tug { ...B }
            """,
            "Fragment \"B\" is never used. (3:1)",
            "Fragment \"C\" is never used. (4:1)",
            "Cannot spread fragment \"B\" within itself via \"C\". (3:21) (4:21)");
}
