using Xunit;
using static GovernanceGraph.GraphQL.Tests.Validation.ValidationHarness;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public sealed class UniqueInputFieldNamesRuleTests
{
    [Fact]
    public void Fields_given_once_at_each_level_are_accepted() =>
        ExpectValid(
            """
            { arguments { filter(value: { role: COOK, range: { from: 1 }, and: [{ role: MATE, range: { from: 2 } }] }) } }
            """);

    [Fact]
    public void Fields_given_twice_are_refused() =>
        ExpectErrors(
            """
            { arguments { range(value: { from: 1, from: 2, to: 3, from: 4 }) filter(value: { role: COOK, and: [{ role: MATE, role: COOK }] }) } }
            """,
            "There can be only one input field named \"from\". (1:30) (1:39)",
            "There can be only one input field named \"from\". (1:30) (1:55)",
            "There can be only one input field named \"role\". (1:102) (1:114)");

    [Fact]
    public void Fields_given_twice_in_a_default_are_refused() =>
        ExpectErrors(
            """
            query A($r: Range! = { from: 1, from: 2 }) { arguments { range(value: $r) } }
            """,
            "There can be only one input field named \"from\". (1:24) (1:33)");
}
