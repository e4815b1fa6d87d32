using Xunit;
using static GovernanceGraph.GraphQL.Tests.Validation.ValidationHarness;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public sealed class ProvidedRequiredArgumentsRuleTests
{
    [Fact]
    public void Required_arguments_given_or_with_a_default_are_accepted() =>
        ExpectValid(
            """
            { harbour(code: "x") { code } arguments { requiredIntWithDefault two(first: 1, second: 2) defaults } ferry { decks } }
            """);

    [Fact]
    public void Missing_required_arguments_of_fields_are_refused() =>
        ExpectErrors(
            """
            { harbour { code } arguments { two(first: 1) requiredInts } __type { name } }
            """,
            "Argument \"Query.harbour(code:)\" of type \"String!\" is required, but it was not provided. (1:3)",
            "Argument \"Arguments.two(second:)\" of type \"Int!\" is required, but it was not provided. (1:32)",
            "Argument \"Arguments.requiredInts(value:)\" of type \"[Int!]!\" is required, but it was not provided. (1:46)",
            "Argument \"<meta>.__type(name:)\" of type \"String!\" is required, but it was not provided. (1:61)");

    [Fact]
    public void Missing_required_arguments_of_directives_are_refused() =>
        ExpectErrors(
            """
            { tug @include { name @tag(weight: 1) } }
            """,
            "Argument \"@include(if:)\" of type \"Boolean!\" is required, but it was not provided. (1:7)",
            "Argument \"@tag(name:)\" of type \"String!\" is required, but it was not provided. (1:23)");
}
