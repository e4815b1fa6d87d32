using Xunit;
using static GovernanceGraph.GraphQL.Tests.Validation.ValidationHarness;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public sealed class KnownFragmentNamesRuleTests
{
    [Fact]
    public void Known_fragments_are_accepted() =>
        ExpectValid(
            """
            { tug { ...A } }
            fragment A on Tug { berth { ...B } }
            fragment B on Berth { number }
            """);

    [Fact]
    public void Unknown_fragments_are_refused() =>
        ExpectErrors(
            """
            { tug { ...A ... on Tug { ...X } } }
            fragment A on Tug { ...Y }
            """,
            "Unknown fragment \"X\". (1:30)",
            "Unknown fragment \"Y\". (2:24)");
}
