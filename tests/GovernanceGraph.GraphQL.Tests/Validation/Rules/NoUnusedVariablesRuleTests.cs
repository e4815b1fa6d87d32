using Xunit;
using static GovernanceGraph.GraphQL.Tests.Validation.ValidationHarness;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public sealed class NoUnusedVariablesRuleTests
{
    [Fact]
    public void Variables_used_in_fragments_and_directives_are_accepted() =>
        ExpectValid(
            """
            query A($first: Int, $if: Boolean!) { tug { ...F } }
            fragment F on Tug { ...G @skip(if: $if) }
            fragment G on Tug { crew(first: $first) { name } }
            """);

    [Fact]
    public void Unused_variables_are_refused() =>
        ExpectErrors(
            """
            query A($a: ID, $b: Int = 1) { tug(id: $a) { ...F } }
            query B($c: Int) { tug { ...F } }
            fragment F on Tug { name }
            """,
            "Variable \"$b\" is never used in operation \"A\". (1:17)",
            "Variable \"$c\" is never used in operation \"B\". (2:9)");

    [Fact]
    public void An_anonymous_operation_has_no_name_to_tell() =>
        ExpectErrors(
            """
            query ($a: ID) { tug { name } }
            """,
            "Variable \"$a\" is never used. (1:8)");
}
