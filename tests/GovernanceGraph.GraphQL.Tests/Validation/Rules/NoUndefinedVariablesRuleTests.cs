using Xunit;
using static GovernanceGraph.GraphQL.Tests.Validation.ValidationHarness;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public sealed class NoUndefinedVariablesRuleTests
{
    [Fact]
    public void Variables_of_the_operation_are_accepted_in_its_fragments() =>
        ExpectValid(
            """
            query A($id: ID, $first: Int) { tug(id: $id) { ...F } }
            fragment F on Tug { crew(first: $first) { name } }
            """);

    [Fact]
    public void Undefined_variables_are_refused_wherever_they_are() =>
        ExpectErrors(
            """
            query A($a: ID) { tug(id: $a) { ...F name @skip(if: $s) } arguments { ints(value: [1, $i]) filter(value: { role: $r }) } }
            query B { tug { ...F } }
            fragment F on Tug { crew(first: $first) { name } }
            """,
            "Variable \"$s\" is not defined by operation \"A\". (1:53) (1:1)",
            "Variable \"$i\" is not defined by operation \"A\". (1:87) (1:1)",
            "Variable \"$r\" is not defined by operation \"A\". (1:114) (1:1)",
            "Variable \"$first\" is not defined by operation \"A\". (3:33) (1:1)",
            "Variable \"$first\" is not defined by operation \"B\". (3:33) (2:1)");

    [Fact]
    public void An_anonymous_operation_has_no_name_to_tell() =>
        ExpectErrors(
            """
            { tug(id: $id) { name } }
            """,
            "Variable \"$id\" is not defined. (1:11) (1:1)");
}
