using GovernanceGraph.GraphQL.Validation;
using Xunit;
using static GovernanceGraph.GraphQL.Tests.Validation.ValidationHarness;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public sealed class NoSchemaIntrospectionRuleTests
{
    private static readonly ValidationOptions NoIntrospection = new() { AllowIntrospection = false };

    [Fact]
    public void Introspection_that_is_turned_off_is_refused() =>
        ExpectErrors(
            "{ __schema { description } __type(name: \"Tug\") { name } }",
            NoIntrospection,
            "GraphQL introspection has been disabled, but the requested query contained the field \"__schema\". (1:3)",
            "GraphQL introspection has been disabled, but the requested query contained the field \"__type\". (1:28)");

    [Fact]
    public void The_name_of_a_type_can_be_asked_for_always() => ExpectValid("{ __typename tug { __typename } }", NoIntrospection);
}
