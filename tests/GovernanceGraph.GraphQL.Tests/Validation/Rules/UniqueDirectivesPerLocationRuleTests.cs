using Xunit;
using static GovernanceGraph.GraphQL.Tests.Validation.ValidationHarness;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public sealed class UniqueDirectivesPerLocationRuleTests
{
    [Fact]
    public void A_directive_at_several_places_and_a_repeatable_one_are_accepted() =>
        ExpectValid(
            """
            { tug @onField @tag(name: "a") @tag(name: "b") { name @onField } }
            """);

    [Fact]
    public void A_directive_twice_at_a_place_is_refused() =>
        ExpectErrors(
            """
            { tug @onField @onField(note: "x") @onField { name @skip(if: true) @skip(if: false) } }
            """,
            "The directive \"@onField\" can only be used once at this location. (1:7) (1:16)",
            "The directive \"@onField\" can only be used once at this location. (1:7) (1:36)",
            "The directive \"@skip\" can only be used once at this location. (1:52) (1:68)");

    [Fact]
    public void An_unknown_directive_may_be_anything() =>
        ExpectErrors(
            """
            { tug @x @x { name } }
            """,
            "Unknown directive \"@x\". (1:7)",
            "Unknown directive \"@x\". (1:10)");
}
