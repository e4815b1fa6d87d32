using Xunit;
using static GovernanceGraph.GraphQL.Tests.Validation.ValidationHarness;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public sealed class KnownArgumentNamesRuleTests
{
    [Fact]
    public void Known_arguments_are_accepted() =>
        ExpectValid(
            """
            { tug(id: 1) { crew(role: COOK, first: 1) { name(full: true) @skip(if: false) } } __type(name: "Tug") { fields(includeDeprecated: true) { name } } }
            """);

    [Fact]
    public void Unknown_arguments_of_fields_are_refused_with_suggestions() =>
        ExpectErrors(
            """
            { tug(ids: 1) { crew(rolle: COOK, last: 1) { name } vessel: sister { name(short: true) } } __type(nam: "x", name: "Tug") { name } }
            """,
            "Unknown argument \"ids\" on field \"Query.tug\". Did you mean \"id\"? (1:7)",
            "Unknown argument \"rolle\" on field \"Tug.crew\". Did you mean \"role\"? (1:22)",
            "Unknown argument \"last\" on field \"Tug.crew\". (1:35)",
            "Unknown argument \"short\" on field \"Vessel.name\". (1:75)",
            "Unknown argument \"nam\" on field \"<meta>.__type\". Did you mean \"name\"? (1:99)");

    [Fact]
    public void Unknown_arguments_of_directives_are_refused_with_suggestions() =>
        ExpectErrors(
            """
            { tug @onField(not: "x", of: 1) { name @skip(if: true, unless: false) } }
            """,
            "Unknown argument \"not\" on directive \"@onField\". Did you mean \"note\"? (1:16)",
            "Unknown argument \"of\" on directive \"@onField\". (1:26)",
            "Unknown argument \"unless\" on directive \"@skip\". (1:56)");
}
