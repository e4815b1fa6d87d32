using Xunit;
using static GovernanceGraph.GraphQL.Tests.Validation.ValidationHarness;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public sealed class ScalarLeafsRuleTests
{
    [Fact]
    public void Leaves_without_and_composites_with_selections_are_accepted() =>
        ExpectValid(
            """
            { tug { name crew { role } __typename } }
            """);

    [Fact]
    public void A_leaf_with_selections_is_refused() =>
        ExpectErrors(
            """
            { tug { name { first } crew { role @tag(name: "x") { name } } } }
            """,
            "Field \"name\" must not have a selection since type \"String\" has no subfields. (1:14)",
            "Field \"role\" must not have a selection since type \"Role\" has no subfields. (1:52)");

    [Fact]
    public void A_composite_without_selections_is_refused() =>
        ExpectErrors(
            """
            { tug caller harbour(code: "x") { berths } }
            """,
            "Field \"tug\" of type \"Tug\" must have a selection of subfields. Did you mean \"tug { ... }\"? (1:3)",
            "Field \"caller\" of type \"Caller\" must have a selection of subfields. Did you mean \"caller { ... }\"? (1:7)",
            "Field \"berths\" of type \"[Berth!]!\" must have a selection of subfields. Did you mean \"berths { ... }\"? (1:35)");
}
