using Xunit;
using static GovernanceGraph.GraphQL.Tests.Validation.ValidationHarness;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public sealed class ExecutableDefinitionsRuleTests
{
    [Fact]
    public void Operations_and_fragments_are_accepted() =>
        ExpectValid(
            """
            query A { tug { ...F } }
            fragment F on Tug { name }
            """);

    [Fact]
    public void Type_system_definitions_and_extensions_are_refused() =>
        ExpectErrors(
            """
            query A { tug { name } }
            type Cow { name: String }
            extend type Tug { color: String }
            directive @cow on FIELD
            schema { query: Query }
            extend schema @onSchema
            """,
            "The \"Cow\" definition is not executable. (2:1)",
            "The \"Tug\" definition is not executable. (3:1)",
            "The \"cow\" definition is not executable. (4:1)",
            "The schema definition is not executable. (5:1)",
            "The schema definition is not executable. (6:1)");
}
