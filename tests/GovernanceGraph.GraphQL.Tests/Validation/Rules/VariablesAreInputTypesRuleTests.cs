using Xunit;
using static GovernanceGraph.GraphQL.Tests.Validation.ValidationHarness;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public sealed class VariablesAreInputTypesRuleTests
{
    [Fact]
    public void Scalars_enums_and_input_objects_are_accepted() =>
        ExpectValid(
            """
            query Q($a: Int, $b: [CrewFilter!], $c: CrewFilter!) { arguments { int(value: $a) filter(value: $c) } tug { crew { friends(first: 1) { name } } } ...R }
            fragment R on Query { arguments { filters(value: [{ role: COOK, and: $b }]) } }
            """);

    [Fact]
    public void Objects_interfaces_and_unions_are_refused() =>
        ExpectErrors(
            """
            query Q($a: Tug, $b: [[Vessel!]]!, $c: Caller) { arguments { int(value: $a) string(value: $b) boolean(value: $c) } }
            """,
            "Variable \"$a\" cannot be non-input type \"Tug\". (1:13)",
            "Variable \"$b\" cannot be non-input type \"[[Vessel!]]!\". (1:22)",
            "Variable \"$c\" cannot be non-input type \"Caller\". (1:40)",
            "Variable \"$a\" of type \"Tug\" used in position expecting type \"Int\". (1:9) (1:73)",
            "Variable \"$b\" of type \"[[Vessel!]]!\" used in position expecting type \"String\". (1:18) (1:91)",
            "Variable \"$c\" of type \"Caller\" used in position expecting type \"Boolean\". (1:36) (1:110)");
}
