using Xunit;
using static GovernanceGraph.GraphQL.Tests.Validation.ValidationHarness;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public sealed class SingleFieldSubscriptionsRuleTests
{
    [Fact]
    public void One_root_field_is_accepted() =>
        ExpectValid(
            """
            subscription S { arrivals { name length } }
            """);

    [Fact]
    public void One_root_field_written_twice_is_accepted() =>
        ExpectValid(
            """
            subscription S { arrivals { name } ...F ... on Subscription { arrivals { berth { number } } } }
            fragment F on Subscription { arrivals { length } }
            """);

    [Fact]
    public void Two_root_fields_are_refused() =>
        ExpectErrors(
            """
            subscription S {
              arrivals { name }
              departures { name }
              arrivals { length }
            }
            """,
            "Subscription \"S\" must select only one top level field. (3:3)");

    [Fact]
    public void The_same_field_under_two_keys_is_refused() =>
        ExpectErrors(
            """
            subscription {
              arrivals { name }
              also: arrivals { name }
            }
            """,
            "Anonymous Subscription must select only one top level field. (3:3)");

    [Fact]
    public void Root_fields_of_fragments_are_counted() =>
        ExpectErrors(
            """
            subscription S {
              arrivals { name }
              ...F
            }
            fragment F on Subscription {
              departures { name }
              ...F
            }
            """,
            "Subscription \"S\" must select only one top level field. (6:3)",
            "Cannot spread fragment \"F\" within itself. (7:3)");

    [Fact]
    public void An_introspection_field_is_refused() =>
        ExpectErrors(
            """
            subscription S { __typename }
            """,
            "Subscription \"S\" must not select an introspection top level field. (1:18)");

    [Fact]
    public void An_introspection_field_beside_another_is_refused_twice() =>
        ExpectErrors(
            """
            subscription {
              arrivals { name }
              __typename
            }
            """,
            "Anonymous Subscription must select only one top level field. (3:3)",
            "Anonymous Subscription must not select an introspection top level field. (3:3)");

    [Fact]
    public void Conditions_on_root_fields_are_refused() =>
        ExpectErrors(
            """
            subscription S($if: Boolean!) {
              arrivals @skip(if: $if) { name }
              ... on Subscription @include(if: true) { departures { name } }
            }
            """,
            "Subscription \"S\" must not use `@skip` or `@include` directives in the top level selection. (2:12) (3:23)");

    [Fact]
    public void Conditions_further_down_are_accepted() =>
        ExpectValid(
            """
            subscription S($if: Boolean!) { arrivals { name @skip(if: $if) } }
            """);
}
