using Xunit;
using static GovernanceGraph.GraphQL.Tests.Validation.ValidationHarness;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public sealed class VariablesInAllowedPositionRuleTests
{
    [Fact]
    public void Variables_of_fitting_types_are_accepted() =>
        ExpectValid(
            """
            query A($i: Int, $n: Int!, $s: [Int!]!, $f: CrewFilter!, $d: Int = 1, $id: ID!, $b: Boolean!) {
              arguments {
                int(value: $i) a: int(value: $n) ints(value: $s) filter(value: $f) filters(value: [$f]) requiredInt(value: $d)
                requiredIntWithDefault(value: $i) by(value: { id: $id }) matrix(value: [$s]) anything(value: [$i, { x: $n }]) b: ints(value: [$n, $i]) @skip(if: $b)
                range(value: { from: $n, to: $i })
              }
            }
            """);

    [Fact]
    public void Variables_of_other_types_are_refused() =>
        ExpectErrors(
            """
            query A($i: Int, $s: String, $l: [Int], $b: Boolean) {
              arguments { int(value: $s) a: int(value: $l) requiredInts(value: $l) requiredInt(value: $i) ints(value: $i) b: ints(value: [$s]) filter(value: { role: COOK, ages: [$i], name: $i }) @include(if: $b) }
            }
            """,
            "Variable \"$s\" of type \"String\" used in position expecting type \"Int\". (1:18) (2:26)",
            "Variable \"$l\" of type \"[Int]\" used in position expecting type \"Int\". (1:30) (2:44)",
            "Variable \"$l\" of type \"[Int]\" used in position expecting type \"[Int!]!\". (1:30) (2:68)",
            "Variable \"$i\" of type \"Int\" used in position expecting type \"Int!\". (1:9) (2:91)",
            "Variable \"$i\" of type \"Int\" used in position expecting type \"[Int]\". (1:9) (2:107)",
            "Variable \"$s\" of type \"String\" used in position expecting type \"Int\". (1:18) (2:127)",
            "Variable \"$i\" of type \"Int\" used in position expecting type \"Int!\". (1:9) (2:167)",
            "Variable \"$i\" of type \"Int\" used in position expecting type \"String\". (1:9) (2:178)",
            "Variable \"$b\" of type \"Boolean\" used in position expecting type \"Boolean!\". (1:41) (2:197)");

    [Fact]
    public void Variables_in_fragments_are_judged_for_each_operation() =>
        ExpectErrors(
            """
            query A($x: Int) { ...F }
            query B($x: String) { ...F }
            fragment F on Query { arguments { int(value: $x) } }
            """,
            "Variable \"$x\" of type \"String\" used in position expecting type \"Int\". (2:9) (3:46)");

    [Fact]
    public void A_default_of_null_does_not_make_a_variable_non_null() =>
        ExpectErrors(
            """
            query A($i: Int = null) { arguments { requiredInt(value: $i) } }
            """,
            "Variable \"$i\" of type \"Int\" used in position expecting type \"Int!\". (1:9) (1:58)");

    [Fact]
    public void A_field_of_a_OneOf_input_object_is_a_non_null_place() =>
        ExpectErrors(
            """
            query A($id: ID, $name: String!) { arguments { by(value: { id: $id }) a: by(value: { name: $name }) manyBy(value: [{ id: $id }]) } }
            """,
            "Variable \"$id\" is of type \"ID\" but must be non-nullable to be used for OneOf Input Object \"VesselBy\". (1:9) (1:64)",
            "Variable \"$id\" is of type \"ID\" but must be non-nullable to be used for OneOf Input Object \"VesselBy\". (1:9) (1:122)");

    [Fact]
    public void A_field_of_a_required_OneOf_input_object_is_a_non_null_place() =>
        ExpectErrors(
            "query A($id: ID) { arguments { requiredBy(value: { id: $id }) } }",
            "Variable \"$id\" is of type \"ID\" but must be non-nullable to be used for OneOf Input Object \"VesselBy\". (1:9) (1:56)");

    [Fact]
    public void A_variable_with_a_default_fits_a_field_of_a_OneOf_input_object() =>
        ExpectValid("query A($id: ID = \"1\") { arguments { by(value: { id: $id }) } }");
}
