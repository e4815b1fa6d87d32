using Xunit;
using static GovernanceGraph.GraphQL.Tests.Validation.ValidationHarness;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public sealed class OverlappingFieldsCanBeMergedRuleTests
{
    [Fact]
    public void Equal_fields_are_accepted() =>
        ExpectValid(
            """
            { tug(id: 1) { name name crew(first: 1, role: COOK) { name } crew(role: COOK, first: 1) { role } ...F } tug(id: 1) { berth { number } } }
            fragment F on Tug { name berth { vessel { name } } crew(role: COOK, first: 1) { name } }
            """);

    [Fact]
    public void Different_fields_under_one_key_are_refused() =>
        ExpectErrors(
            """
            { tug { a: name a: registeredAs } }
            """,
            "Fields \"a\" conflict because \"name\" and \"registeredAs\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:9) (1:17)");

    [Fact]
    public void An_alias_that_is_another_fields_name_is_refused() =>
        ExpectErrors(
            """
            { tug { name: registeredAs name } }
            """,
            "Fields \"name\" conflict because \"registeredAs\" and \"name\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:9) (1:28)");

    [Fact]
    public void Differing_arguments_are_refused() =>
        ExpectErrors(
            """
            { tug { name(full: true) name name(full: false) } }
            """,
            "Fields \"name\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:9) (1:26)",
            "Fields \"name\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:9) (1:31)",
            "Fields \"name\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:26) (1:31)");

    [Fact]
    public void Input_objects_are_compared_without_order_and_strings_as_written() =>
        ExpectValid(
            """
            { arguments { range(value: { from: 1, to: 2 }) range(value: { to: 2, from: 1 }) a: string(value: "x") b: string(value: "y") b: string(value: "y") } }
            """);

    [Fact]
    public void Fields_of_different_objects_may_differ() =>
        ExpectValid(
            """
            { vessel { ... on Tug { x: name y: power } ... on Yacht { x: registeredAs } ... on Ferry { y: power } } }
            """);

    [Fact]
    public void Fields_of_an_interface_and_an_object_may_not_differ() =>
        ExpectErrors(
            """
            { vessel { x: name ... on Tug { x: registeredAs } } }
            """,
            "Fields \"x\" conflict because \"name\" and \"registeredAs\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:12) (1:33)");

    [Fact]
    public void Even_fields_of_different_objects_must_look_the_same() =>
        ExpectErrors(
            """
            { vessel { ... on Tug { volume x: power } ... on Yacht { volume x: sails } ... on Ferry { volume x: crew { name } } } }
            """,
            "Fields \"volume\" conflict because they return conflicting types \"Int\" and \"String\". Use different aliases on the fields to fetch both if this was intentional. (1:25) (1:58)",
            "Fields \"volume\" conflict because they return conflicting types \"Int\" and \"Int!\". Use different aliases on the fields to fetch both if this was intentional. (1:25) (1:91)",
            "Fields \"volume\" conflict because they return conflicting types \"String\" and \"Int!\". Use different aliases on the fields to fetch both if this was intentional. (1:58) (1:91)",
            "Fields \"x\" conflict because they return conflicting types \"Int!\" and \"Int\". Use different aliases on the fields to fetch both if this was intentional. (1:32) (1:65)",
            "Fields \"x\" conflict because they return conflicting types \"Int!\" and \"[Sailor!]!\". Use different aliases on the fields to fetch both if this was intentional. (1:32) (1:98)",
            "Fields \"x\" conflict because they return conflicting types \"Int\" and \"[Sailor!]!\". Use different aliases on the fields to fetch both if this was intentional. (1:65) (1:98)");

    [Fact]
    public void Composite_types_may_differ_when_what_is_below_them_looks_the_same() =>
        ExpectValid(
            """
            { vessel { ... on Tug { x: pulls { name } } ... on Yacht { x: owner { name } } } }
            """);

    [Fact]
    public void Subfields_of_different_objects_must_look_the_same() =>
        ExpectErrors(
            """
            { vessel { ... on Tug { x: pulls { y: length } } ... on Yacht { x: owner { y: role } } } }
            """,
            "Fields \"x\" conflict because subfields \"y\" conflict because they return conflicting types \"Float\" and \"Role\". Use different aliases on the fields to fetch both if this was intentional. (1:25) (1:36) (1:65) (1:76)");

    [Fact]
    public void Conflicts_far_below_are_told_from_the_top() =>
        ExpectErrors(
            """
            { tug { berth { vessel { a: name b: length } } } tug { berth { vessel { a: length b: name } } } }
            """,
            "Fields \"tug\" conflict because subfields \"berth\" conflict because subfields \"vessel\" conflict because subfields \"a\" conflict because \"name\" and \"length\" are different fields and subfields \"b\" conflict because \"length\" and \"name\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:3) (1:9) (1:17) (1:26) (1:34) (1:50) (1:56) (1:64) (1:73) (1:83)");

    [Fact]
    public void Conflicts_between_and_within_fragments_are_told() =>
        ExpectErrors(
            """
            { tug { ...A ...B a: power } }
            fragment A on Tug { a: name ...C }
            fragment B on Tug { a: length }
            fragment C on Tug { a: registeredAs }
            """,
            "Fields \"a\" conflict because \"power\" and \"name\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:19) (2:21)",
            "Fields \"a\" conflict because \"power\" and \"registeredAs\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:19) (4:21)",
            "Fields \"a\" conflict because \"name\" and \"length\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (2:21) (3:21)",
            "Fields \"a\" conflict because \"registeredAs\" and \"length\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (4:21) (3:21)",
            "Fields \"a\" conflict because \"power\" and \"length\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:19) (3:21)",
            "Fields \"a\" conflict because \"name\" and \"registeredAs\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (2:21) (4:21)");

    [Fact]
    public void Unknown_fields_conflict_by_name_only() =>
        ExpectErrors(
            """
            { tug { x: no1 x: no2 y: no1 y: no1 } }
            """,
            "Cannot query field \"no1\" on type \"Tug\". (1:9)",
            "Cannot query field \"no2\" on type \"Tug\". (1:16)",
            "Cannot query field \"no1\" on type \"Tug\". (1:23)",
            "Cannot query field \"no1\" on type \"Tug\". (1:30)",
            "Fields \"x\" conflict because \"no1\" and \"no2\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:9) (1:16)");

    [Fact]
    public void Fragments_in_a_circle_end() =>
        ExpectErrors(
            """
            { tug { ...A } }
            fragment A on Tug { sister { ...B } name }
            fragment B on Vessel { sister { ...C } name: length }
            fragment C on Vessel { sister { ...B } name }
            """,
            "Cannot spread fragment \"B\" within itself via \"C\". (3:33) (4:33)");
}
