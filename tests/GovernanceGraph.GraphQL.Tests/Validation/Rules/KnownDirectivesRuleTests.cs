using Xunit;
using static GovernanceGraph.GraphQL.Tests.Validation.ValidationHarness;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public sealed class KnownDirectivesRuleTests
{
    [Fact]
    public void Directives_where_the_schema_allows_them_are_accepted() =>
        ExpectValid(
            """
            query A($a: Boolean! @onVariableDefinition) @onQuery {
              tug @skip(if: $a) @onField { ...F @include(if: true) @onFragmentSpread ... @onInlineFragment { name } }
            }
            mutation B @onMutation { moor { number } }
            subscription C @onSubscription { arrivals { name } }
            fragment F on Tug @onFragmentDefinition { name }
            """);

    [Fact]
    public void Unknown_directives_are_refused() =>
        ExpectErrors(
            """
            { tug @unknown { name @defer } }
            """,
            "Unknown directive \"@unknown\". (1:7)",
            "Unknown directive \"@defer\". (1:23)");

    [Fact]
    public void Directives_elsewhere_are_refused() =>
        ExpectErrors(
            """
            query A($a: Boolean! @onField) @onMutation {
              tug @onQuery { ...F @onInlineFragment ... @onFragmentSpread { length @skip(if: $a) } }
            }
            mutation B @onQuery { moor { number } }
            subscription C @onSchema { arrivals { name } }
            fragment F on Tug @onField { name }
            """,
            "Directive \"@onField\" may not be used on VARIABLE_DEFINITION. (1:22)",
            "Directive \"@onMutation\" may not be used on QUERY. (1:32)",
            "Directive \"@onQuery\" may not be used on FIELD. (2:7)",
            "Directive \"@onInlineFragment\" may not be used on FRAGMENT_SPREAD. (2:23)",
            "Directive \"@onFragmentSpread\" may not be used on INLINE_FRAGMENT. (2:45)",
            "Directive \"@onQuery\" may not be used on MUTATION. (4:12)",
            "Directive \"@onSchema\" may not be used on SUBSCRIPTION. (5:16)",
            "Directive \"@onField\" may not be used on FRAGMENT_DEFINITION. (6:19)");
}
