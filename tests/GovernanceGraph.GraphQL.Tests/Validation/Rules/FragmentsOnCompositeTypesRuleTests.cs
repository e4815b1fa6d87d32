using Xunit;
using static GovernanceGraph.GraphQL.Tests.Validation.ValidationHarness;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public sealed class FragmentsOnCompositeTypesRuleTests
{
    [Fact]
    public void Objects_interfaces_and_unions_are_accepted() =>
        ExpectValid(
            """
            { vessel { ... on Tug { name } ... on Powered { power } } caller { ...C } named { ... { name } } }
            fragment C on Caller { __typename }
            """);

    [Fact]
    public void Scalars_enums_and_input_objects_are_refused() =>
        ExpectErrors(
            """
            { tug { ...S ... on Role { name } ... on Range { from } } }
            fragment S on String { length }
            """,
            "Fragment cannot condition on non composite type \"Role\". (1:21)",
            "Fragment cannot condition on non composite type \"Range\". (1:42)",
            "Fragment \"S\" cannot condition on non composite type \"String\". (2:15)");
}
