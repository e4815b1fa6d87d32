using Xunit;
using static GovernanceGraph.GraphQL.Tests.Validation.ValidationHarness;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public sealed class KnownTypeNamesRuleTests
{
    [Fact]
    public void Known_types_are_accepted() =>
        ExpectValid(
            """
            query Q($a: String, $b: [CrewFilter!]!) { vessel { ... on Tug { crew { name(full: true) } } } arguments { string(value: $a) filters(value: $b) } }
            """);

    [Fact]
    public void Unknown_types_are_refused_with_suggestions() =>
        ExpectErrors(
            """
            query Q($a: [Sailr!], $b: Xyzzy) {
              tug { ... on Fery { name } ...F }
              arguments { string(value: $a) date(value: $b) }
            }
            fragment F on Harbor { code }
            """,
            "Unknown type \"Sailr\". Did you mean \"Sailor\" or \"Caller\"? (1:14)",
            "Unknown type \"Xyzzy\". (1:27)",
            "Unknown type \"Fery\". Did you mean \"Ferry\" or \"Query\"? (2:16)",
            "Unknown type \"Harbor\". Did you mean \"Harbour\" or \"Sailor\"? (5:15)");
}
