using Xunit;
using static GovernanceGraph.GraphQL.Tests.Validation.ValidationHarness;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public sealed class PossibleFragmentSpreadsRuleTests
{
    [Fact]
    public void Types_that_overlap_are_accepted() =>
        ExpectValid(
            """
            {
              tug { ... on Tug { name } ... on Vessel { name } ... on Caller { __typename } }
              vessel { ...T ... on Powered { power } ... on Named { name } ... on Caller { __typename } }
              caller { ... on Passenger { __typename } ... { __typename } }
            }
            fragment T on Tug { name }
            """);

    [Fact]
    public void Types_that_never_overlap_are_refused() =>
        ExpectErrors(
            """
            {
              tug { ... on Ferry { name } ...B ... on Passenger { __typename } }
              powered { ... on Yacht { name } }
              passenger { ... on Tug { name } ...B }
              vessel { ... on Sailor { name } }
            }
            fragment B on Berth { number }
            """,
            "Fragment cannot be spread here as objects of type \"Tug\" can never be of type \"Ferry\". (2:9)",
            "Fragment \"B\" cannot be spread here as objects of type \"Tug\" can never be of type \"Berth\". (2:31)",
            "Fragment cannot be spread here as objects of type \"Tug\" can never be of type \"Passenger\". (2:36)",
            "Fragment cannot be spread here as objects of type \"Powered\" can never be of type \"Yacht\". (3:13)",
            "Fragment cannot be spread here as objects of type \"Passenger\" can never be of type \"Tug\". (4:15)",
            "Fragment \"B\" cannot be spread here as objects of type \"Passenger\" can never be of type \"Berth\". (4:35)",
            "Fragment cannot be spread here as objects of type \"Vessel\" can never be of type \"Sailor\". (5:12)");
}
