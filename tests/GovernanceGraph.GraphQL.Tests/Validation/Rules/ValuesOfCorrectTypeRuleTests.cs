using Xunit;
using static GovernanceGraph.GraphQL.Tests.Validation.ValidationHarness;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public sealed class ValuesOfCorrectTypeRuleTests
{
    [Fact]
    public void Literals_of_the_expected_types_are_accepted() =>
        ExpectValid(
            """
            query A($r: Role = COOK, $n: [Int!] = [1, 2], $f: Float = 1) {
              arguments {
                int(value: 1) float(value: 1) anotherFloat: float(value: 1.5) string(value: "x") boolean(value: true)
                id(value: "x") numericId: id(value: 1) role(value: COOK) date(value: "2026") anything(value: { a: [1, $r, null] })
                ints(value: [1, null]) oneInt: ints(value: 1) noInts: ints(value: null) matrix(value: [[1], 2, null])
                filter(value: { role: COOK, ages: $n, and: { role: MATE } }) range(value: { from: 1 })
                by(value: { id: 1 }) requiredInt(value: -2147483648) other: float(value: $f) aRole: role(value: $r)
              }
            }
            """);

    [Fact]
    public void Literals_of_other_kinds_are_refused() =>
        ExpectErrors(
            """
            {
              arguments {
                int(value: "1") a: int(value: 1.0) b: int(value: 2147483648) c: int(value: ONE) d: int(value: [1]) e: int(value: { x: 1 })
                float(value: "1") boolean(value: 1) id(value: 1.5) string(value: 1) f: string(value: COOK) g: id(value: true)
              }
            }
            """,
            "Int cannot represent non-integer value: \"1\" (3:16)",
            "Int cannot represent non-integer value: 1.0 (3:35)",
            "Int cannot represent non 32-bit signed integer value: 2147483648 (3:54)",
            "Int cannot represent non-integer value: ONE (3:80)",
            "Int cannot represent non-integer value: [1] (3:99)",
            "Int cannot represent non-integer value: { x: 1 } (3:118)",
            "Float cannot represent non numeric value: \"1\" (4:18)",
            "Boolean cannot represent a non boolean value: 1 (4:38)",
            "ID cannot represent a non-string and non-integer value: 1.5 (4:51)",
            "String cannot represent a non string value: 1 (4:70)",
            "String cannot represent a non string value: COOK (4:90)",
            "ID cannot represent a non-string and non-integer value: true (4:109)");

    [Fact]
    public void Values_an_enum_has_not_are_refused_with_suggestions() =>
        ExpectErrors(
            """
            { arguments { role(value: COK) a: role(value: "COOK") b: role(value: 1) c: role(value: cook) } }
            """,
            "Value \"COK\" does not exist in \"Role\" enum. Did you mean the enum value \"COOK\"? (1:27)",
            "Enum \"Role\" cannot represent non-enum value: \"COOK\". Did you mean the enum value \"COOK\"? (1:47)",
            "Enum \"Role\" cannot represent non-enum value: 1. (1:70)",
            "Value \"cook\" does not exist in \"Role\" enum. Did you mean the enum value \"COOK\"? (1:88)");

    [Fact]
    public void A_custom_scalar_tells_its_reason() =>
        ExpectErrors(
            """
            { arguments { date(value: "2026-01") } }
            """,
            "Date cannot represent what is not a year of four digits (1:27)");

    [Fact]
    public void Null_for_a_non_null_type_is_refused() =>
        ExpectErrors(
            """
            { arguments { requiredInt(value: null) requiredInts(value: [1, null]) filter(value: { role: null }) } }
            """,
            "Expected value of non-null type \"Int!\" not to be null. (1:34)",
            "Expected value of non-null type \"Int!\" not to be null. (1:64)",
            "Expected value of non-null type \"Role!\" not to be null. (1:93)");

    [Fact]
    public void Input_objects_with_unknown_missing_or_wrong_fields_are_refused() =>
        ExpectErrors(
            """
            { arguments { filter(value: { rolle: COOK, and: [{ role: "x" }, 1] }) range(value: 7) } }
            """,
            "Expected value of type \"CrewFilter\" to include required field \"role\", found: { rolle: COOK, and: [{ role: \"x\" }, 1] }. (1:29)",
            "Enum \"Role\" cannot represent non-enum value: \"x\". (1:58)",
            "Expected value of type \"CrewFilter\" to be an object, found: 1. (1:65)",
            "Expected value of type \"CrewFilter\" not to include unknown field \"rolle\". Did you mean \"role\" or \"range\"? Found: { rolle: COOK, and: [{ role: \"x\" }, 1] }. (1:31)",
            "Expected value of type \"Range\" to be an object, found: 7. (1:84)");

    [Fact]
    public void A_OneOf_input_object_takes_exactly_one_field_that_is_not_null() =>
        ExpectErrors(
            """
            { arguments { a: by(value: {}) b: by(value: { id: 1, name: "x" }) c: by(value: { id: null }) d: by(value: { code: 1 }) e: by(value: { name: "x" }) } }
            """,
            "Within OneOf Input Object type \"VesselBy\", exactly one field must be specified, and the value for that field must be non-null. (1:28)",
            "Within OneOf Input Object type \"VesselBy\", exactly one field must be specified, and the value for that field must be non-null. (1:45)",
            "Within OneOf Input Object type \"VesselBy\", exactly one field must be specified, and the value for that field must be non-null. (1:80)",
            "Expected value of type \"VesselBy\" not to include unknown field \"code\", found: { code: 1 }. (1:109)",
            "Within OneOf Input Object type \"VesselBy\", exactly one field must be specified, and the value for that field must be non-null. (1:107)");

    [Fact]
    public void Defaults_of_variables_are_literals_too() =>
        ExpectErrors(
            """
            query A($i: Int! = null, $r: Range = { to: 1 }, $s: [String!] = ["a", 2]) { arguments { int(value: $i) anything(value: [$r, $s]) } }
            """,
            "Expected value of non-null type \"Int!\" not to be null. (1:20)",
            "Expected value of type \"Range\" to include required field \"from\", found: { to: 1 }. (1:38)",
            "String cannot represent a non string value: 2 (1:71)");

    [Fact]
    public void Arguments_of_directives_are_literals_too() =>
        ExpectErrors(
            """
            { tug @skip(if: "yes") { name @tag(name: COOK) } }
            """,
            "Boolean cannot represent a non boolean value: \"yes\" (1:17)",
            "String cannot represent a non string value: COOK (1:42)");

    [Fact]
    public void Values_of_unknown_arguments_are_left_alone() =>
        ExpectErrors(
            """
            { tug(no: { a: [1, "x", null] }) { name } }
            """,
            "Unknown argument \"no\" on field \"Query.tug\". (1:7)");
}
