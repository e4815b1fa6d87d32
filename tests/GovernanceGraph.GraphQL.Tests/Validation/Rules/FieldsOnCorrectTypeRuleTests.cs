using Xunit;
using static GovernanceGraph.GraphQL.Tests.Validation.ValidationHarness;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public sealed class FieldsOnCorrectTypeRuleTests
{
    [Fact]
    public void Fields_of_the_type_and_meta_fields_are_accepted() =>
        ExpectValid(
            """
            { tug { pulls { name } } caller { __typename } __type(name: "Tug") { name } __schema { description } }
            """);

    [Fact]
    public void A_misspelt_field_is_refused_with_suggestions() =>
        ExpectErrors(
            """
            { tug { nam volum lengthh } }
            """,
            "Cannot query field \"nam\" on type \"Tug\". Did you mean \"name\"? (1:9)",
            "Cannot query field \"volum\" on type \"Tug\". Did you mean \"volume\"? (1:13)",
            "Cannot query field \"lengthh\" on type \"Tug\". Did you mean \"length\"? (1:19)");

    [Fact]
    public void A_field_of_implementations_is_refused_with_the_types_that_have_it() =>
        ExpectErrors(
            """
            { vessel { power volume sails } }
            """,
            "Cannot query field \"power\" on type \"Vessel\". Did you mean to use an inline fragment on \"Powered\", \"Ferry\", or \"Tug\"? (1:12)",
            "Cannot query field \"volume\" on type \"Vessel\". Did you mean to use an inline fragment on \"Ferry\", \"Tug\", or \"Yacht\"? (1:18)",
            "Cannot query field \"sails\" on type \"Vessel\". Did you mean to use an inline fragment on \"Yacht\"? (1:25)");

    [Fact]
    public void A_field_of_a_unions_members_is_refused_with_the_types_that_have_it() =>
        ExpectErrors(
            """
            { caller { name length } }
            """,
            "Cannot query field \"name\" on type \"Caller\". Did you mean to use an inline fragment on \"Named\", \"Vessel\", \"Powered\", \"Sailor\", or \"Tug\"? (1:12)",
            "Cannot query field \"length\" on type \"Caller\". Did you mean to use an inline fragment on \"Vessel\", \"Powered\", \"Tug\", or \"Yacht\"? (1:17)");

    [Fact]
    public void Meta_fields_of_the_query_type_are_refused_elsewhere() =>
        ExpectErrors(
            """
            { tug { __schema { description } __type(name: "Tug") { name } } }
            """,
            "Cannot query field \"__schema\" on type \"Tug\". (1:9)",
            "Cannot query field \"__type\" on type \"Tug\". (1:34)");

    [Fact]
    public void Below_an_unknown_field_nothing_is_refused() =>
        ExpectErrors(
            """
            { tug { hull { color(of: 1) { x } } } }
            """,
            "Cannot query field \"hull\" on type \"Tug\". Did you mean \"pulls\"? (1:9)");

    [Fact]
    public void Inside_fragments_the_type_of_the_fragment_counts() =>
        ExpectErrors(
            """
            { vessel { ... on Tug { sails } ...Y } }
            fragment Y on Yacht { power sails }
            """,
            "Cannot query field \"sails\" on type \"Tug\". Did you mean \"pulls\" or \"tags\"? (1:25)",
            "Cannot query field \"power\" on type \"Yacht\". Did you mean \"owner\"? (2:23)");
}
