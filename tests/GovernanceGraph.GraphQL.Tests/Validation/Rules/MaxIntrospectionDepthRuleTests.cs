using Xunit;
using static GovernanceGraph.GraphQL.Tests.Validation.ValidationHarness;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public sealed class MaxIntrospectionDepthRuleTests
{
    [Fact]
    public void The_introspection_that_tools_ask_for_is_accepted() =>
        ExpectValid(
            """
            { __schema { types { name fields { type { ofType { ofType { name } } } } interfaces { name } possibleTypes { name } inputFields { type { name } } } } }
            """);

    [Fact]
    public void Introspection_in_circles_is_refused() =>
        ExpectErrors(
            """
            { __schema { types { fields { type { fields { type { fields { name } } } } } } } }
            """,
            "Maximum introspection depth exceeded (1:3)");

    [Fact]
    public void Introspection_in_circles_through_fragments_is_refused() =>
        ExpectErrors(
            """
            { __type(name: "Tug") { ...A } }
            fragment A on __Type { fields { type { ...B } } }
            fragment B on __Type { interfaces { possibleTypes { name } } }
            """,
            "Maximum introspection depth exceeded (1:3)");
}
