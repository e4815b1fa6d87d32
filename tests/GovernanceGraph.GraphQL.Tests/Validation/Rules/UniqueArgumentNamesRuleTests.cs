using Xunit;
using static GovernanceGraph.GraphQL.Tests.Validation.ValidationHarness;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public sealed class UniqueArgumentNamesRuleTests
{
    [Fact]
    public void Arguments_given_once_are_accepted() =>
        ExpectValid(
            """
            { tug { crew(role: COOK, first: 1) { name(full: true) other: name(full: false) } } }
            """);

    [Fact]
    public void Arguments_given_twice_are_refused_with_all_their_places() =>
        ExpectErrors(
            """
            { tug { crew(first: 1, role: COOK, first: 1, first: 2) { name @onField(note: "a", note: "b") } } }
            """,
            "There can be only one argument named \"first\". (1:14) (1:36) (1:46)",
            "There can be only one argument named \"note\". (1:72) (1:83)");
}
