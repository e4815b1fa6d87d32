using GovernanceGraph.Graph.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Seed;

public sealed class SeedErrorTests
{
    public static TheoryData<string, string, string[]> WrongSeeds => new()
    {
        {
            "an unknown body is named with the nearest one",
            """
            bodies:
              - { id: body-glasgow-cpp, name: Partnership, kind: PARTNERSHIP, cite: "1.1" }
              - id: body-other
                name: Other
                kind: BOARD
                cite: 1.1
                ACCOUNTABLE_TO: body-glasgow-cpp-board
            """,
            ["8:21: unknown body `body-glasgow-cpp-board`; did you mean `body-glasgow-cpp`?"]
        },
        {
            "an unknown plural",
            "bodys: []",
            ["2:1: unknown key `bodys`; expected `cites`, `links` or the plural of a label; did you mean `bodies`?"]
        },
        {
            "an unknown property, and one of another label",
            """
            areas:
              - { id: area-a, name: A, levle: NATION, kind: X, cite: "1.1" }
            """,
            [
                "3:28: unknown key `levle` of an Area; did you mean `level`?",
                "3:43: unknown key `kind` of an Area (Body, Service, Instrument, Inspection, Finding, Indicator, Action, Event or Term has it); did you mean `id`?",
            ]
        },
        {
            "a relationship by the name of its field",
            """
            areas:
              - { id: area-a, name: A, cite: "1.1", partOf: area-a, findings: find-x }
            """,
            [
                "3:41: `partOf` is how Area is asked for these links; they are written as `PART_OF`",
                "3:57: `findings` is how Area is asked for these links; they are written as `IN_AREA from`",
            ]
        },
        {
            "an unknown relationship",
            """
            areas:
              - { id: area-a, name: A, cite: "1.1", PARTOF: area-a }
            """,
            ["3:41: unknown relationship `PARTOF`; did you mean `PART_OF`?"]
        },
        {
            "an unknown word of an enum, which lists the words and the nearest",
            """
            areas:
              - { id: area-a, name: A, level: NATON, cite: "1.1" }
            """,
            ["3:35: `level` of Area holds one of AreaLevel (NATION, COUNCIL_AREA, LOCALITY), not `NATON`; did you mean `NATION`?"]
        },
        {
            "values of wrong types",
            """
            evidenceItems:
              - { id: ev-a, name: A, count: many, aliases: { a: b }, gist: [x], cite: "1.1" }
            measures:
              - { id: meas-a, name: A, value: 1e9999, target: "1,805", cite: { at: "1.1", page: x, quoted: maybe } }
            """,
            [
                "3:33: `count` of Evidence holds a whole number, not `many`",
                "3:48: `aliases` of Evidence holds text, not a map",
                "3:64: `gist` of Evidence holds one value, not a list",
                "5:35: `value` of Measure holds a number, not `1e9999`",
                "5:51: `target` of Measure holds a number, not `1,805`",
                "5:85: `page` of a Citation holds a whole number, not `x`",
                "5:96: `quoted` of a Citation holds true or false, not `maybe`",
            ]
        },
        {
            "dates that are none, and periods that end before they begin",
            """
            bodies:
              - { id: body-a, name: A, kind: BOARD, validFrom: 2023-02-30, validTo: "2021", cite: "1.1" }
              - { id: body-b, name: B, kind: BOARD, validFrom: 2023, validTo: "2021", cite: "1.1" }
            instruments:
              - { id: instr-a, name: A, published: between June and July, cite: "1.1" }
              - { id: instr-b, name: B, published: { printed: x, from: 2025-06-30, to: 2025-02-01 }, cite: "1.1" }
              - { id: instr-c, name: C, published: 2019/21, cite: "1.1" }
            """,
            [
                "3:52: `validFrom` of Body holds a date of the calendar as yyyy-MM-dd, not `2023-02-30`",
                "4:58: `body-b` ends on 2021-12-31, before it begins on 2023-01-01",
                "6:40: `between June and July` does not fix its days; write it out as { printed: between June and July, from: …, to: … }, without from and to where nothing fixes them",
                "7:40: this Period ends on 2025-02-01, before it begins on 2025-06-30",
                "8:40: `2019/21` does not fix its days; write it out as { printed: 2019/21, from: …, to: … }, without from and to where nothing fixes them",
            ]
        },
        {
            "wrong ends of a link, and its wrong way round",
            """
            bodies:
              - { id: body-a, name: A, kind: BOARD, cite: "1.1", FOUND: find-a, OVERSEES: area-a }
            areas:
              - { id: area-a, name: A, cite: "1.1", IN_AREA: body-a }
            findings:
              - { id: find-a, name: A, kind: STRENGTH, cite: "1.1" }
            """,
            [
                "3:61: FOUND may not lead from Body `body-a` to Finding `find-a`: it leads from Inspection",
                "3:79: OVERSEES may not lead from Body `body-a` to Area `area-a`: from a Body it leads to Body, Action, Service or Term",
                "5:50: IN_AREA may not lead from Area `area-a` to Body `body-a`: it leads from Body, Service, Instrument, Inspection, Evidence, Finding, Measure, Action or Event (the other way round it may: `IN_AREA from`)",
            ]
        },
        {
            "a property that this type of link does not have",
            """
            bodies:
              - { id: body-a, name: A, kind: BOARD, cite: "1.1", REPORTS_TO: { id: body-a, modes: OVERSIGHT, colour: red } }
            """,
            [
                "3:80: a REPORTS_TO link has no `modes`",
                "3:98: unknown key `colour` of a link",
            ]
        },
        {
            "a second link where one at most may be",
            """
            areas:
              - { id: area-a, name: A, cite: "1.1" }
              - { id: area-b, name: B, cite: "1.1" }
              - { id: area-c, name: C, cite: "1.1", PART_OF: [area-a, area-b] }
            findings:
              - { id: find-a, name: A, kind: STRENGTH, cite: "1.1", FOUND from: [insp-a, insp-b] }
            inspections:
              - { id: insp-a, name: A, cite: "1.1" }
              - { id: insp-b, name: B, cite: "1.1" }
            """,
            [
                "5:59: PART_OF leads from `area-c` to one Area at most: `area-a` and `area-b` are given",
                "7:78: FOUND leads to `find-a` from one Inspection at most: `insp-a` and `insp-b` are given",
            ]
        },
        {
            "one id for two things",
            """
            areas:
              - { id: thing, name: A, cite: "1.1" }
            terms:
              - { id: thing, name: A, kind: REMIT, cite: "1.1" }
            """,
            ["5:11: `thing` is a Term here and an Area elsewhere (3:11); an id belongs to one node"]
        },
        {
            "a property given twice with two values",
            """
            areas:
              - { id: area-a, name: A, cite: "1.1" }
              - { id: area-a, name: B, cite: "1.2" }
            """,
            ["4:19: `name` of `area-a` has another value at 3:19; give it once, or the same"]
        },
        {
            "a node that is mentioned and written nowhere",
            """
            bodies:
              - { id: body-a, cite: "1.1" }
            """,
            ["3:11: Body `body-a` is written in full nowhere: it needs `name`; `kind` (" + BodyKinds + ")"]
        },
        {
            "an id that is none, and none at all",
            """
            areas:
              - { id: Area A, name: A, cite: "1.1" }
              - { name: B, cite: "1.1" }
              - just text
            """,
            [
                "3:11: `Area A` is no id: small letters, digits and single hyphens make one",
                "4:5: this entry has no `id`",
                "5:5: an entry of `areas` is a map with its keys, not a single value",
            ]
        },
        {
            "statements without a source",
            """
            areas:
              - { id: area-a, name: A }
              - { id: area-b, name: B, PART_OF: area-a }
            """,
            [
                "3:11: `area-a` is STATED and has no citation; give `cite`",
                "4:11: `area-b` is STATED and has no citation; give `cite`",
                "4:37: `area-b|PART_OF|area-a` is STATED and has no citation; give `cite`",
            ]
        },
        {
            "inferences without a rule or premises, and premises that do not exist",
            """
            areas:
              - { id: area-a, name: A, basis: INFERRED, premises: [area-a], cite: "1.1" }
              - { id: area-b, name: B, rule: R4, cite: "1.1" }
              - { id: area-c, name: C, rule: R4, cite: "1.1", premises: [area-d, area-a.levle, area-a|PART_OF|area-b] }
              - { id: area-e, name: E, rule: R6, cite: "1.1", premises: [area-a] }
            """,
            [
                "3:28: `area-a` is INFERRED and names no rule; give `rule`",
                "4:11: `area-b` is INFERRED and names no premises; give the ids that it rests on",
                "5:51: premise `area-d`: unknown area `area-d`; did you mean `area-a`?",
                "5:51: premise `area-a.levle`: unknown property `levle`; did you mean `level`?",
                "5:51: premise `area-a|PART_OF|area-b`: unknown link",
                "6:28: R6_REMIT is applied when a question is asked; nothing is written by it",
            ]
        },
        {
            "a basis that does not fit",
            """
            areas:
              - { id: area-a, name: A, basis: RECORDED, cite: "1.1" }
              - { id: area-b, name: B, basis: STATED, rule: R10, cite: "1.1" }
            themes:
              - { id: theme-a, name: A, basis: STATED }
            """,
            [
                "3:28: RECORDED is what users of the service enter; the seed holds what documents state, and inferences from it",
                "4:43: `area-b` is STATED with a rule; say in a citation's `of` which property the rule gives, or leave `basis` out",
                "6:29: theme `theme-a` is our own grouping, INFERRED by R5",
            ]
        },
        {
            "citations of what is no document, in forms that are none",
            """
            areas:
              - { id: area-a, name: A, cite: { doc-3: "1.1" } }
              - { id: area-b, name: B, cite: { area-a: "1.1" } }
              - { id: area-c, name: C, cite: { page: 3 } }
              - { id: area-d, name: D, cite: { at: "1.1", line: 3 } }
              - { id: area-e, name: E, citations: [] }
            """,
            [
                "3:28: unknown document `doc-3`; did you mean `doc-1`?",
                "4:28: `area-a` is an Area; only a Document can be cited",
                "5:34: a citation needs `at`, the locator as printed",
                "6:47: unknown key `line` of a citation, which has at, item, page, quoted, voice, of",
                "7:28: citations are written as `cite`",
                "7:11: `area-e` is STATED and has no citation; give `cite`",
            ]
        },
        {
            "absences of what is no field, is there, or has no reason",
            """
            actions:
              - { id: act-a, name: A, kind: REQUEST, cite: "1.1", due: 2023, absent: { due: NOT_PRINTED, owner: UNNAMED } }
              - { id: act-b, name: B, kind: REQUEST, cite: "1.1", absent: { progress: } }
            """,
            [
                "3:66: `absent` names `owner`, which is no field of Action; did you mean `ownedBy`?",
                "3:66: `due` of `act-a` is given and is listed as absent",
                "4:75: `reason` of an Absence is empty; leave it out, or name it under `absent` with the reason",
            ]
        },
        {
            "a role that cannot be part of an id",
            """
            bodies:
              - { id: body-a, name: A, kind: BOARD, cite: "1.1", MEMBER_OF: { id: body-a, role: "chair|member" } }
            """,
            ["3:65: `role` is part of the link's id and may hold neither `|` nor a line break"]
        },
        {
            "the torn text of a comma inside braces",
            """
            areas:
              - { id: area-a, name: A, gist: One, two and three, cite: "1.1" }
            """,
            ["3:39: `two and three` looks like the rest of a text: inside braces a comma ends a text without quotes; put the whole text in quotes"]
        },
        {
            "duplicate keys, nothing written, anchors",
            """
            areas:
              - id: area-a
                name: A
                name: B
                gist:
                cite: "1.1"
              - id: area-b
                name: &x B
                gist: *x
                cite: "1.1"
            """,
            [
                "5:5: duplicate key `name`; it was given on line 4",
                "6:10: `gist` of Area is empty; leave it out, or name it under `absent` with the reason",
                "10:11: the seed has no anchors and aliases; write out what `*x` stands for",
                "10:11: `gist` of Area is empty; leave it out, or name it under `absent` with the reason",
            ]
        },
    };

    private static string BodyKinds =>
        string.Join(", ", Repository.Schema.Enums.Single(words => words.Name == "BodyKind").Members.Select(member => member.Name));

    [Theory]
    [MemberData(nameof(WrongSeeds))]
    public void Every_error_is_reported_with_its_place_and_what_was_expected(string about, string yaml, string[] expected)
    {
        Assert.NotEmpty(about);
        Assert.Equal(expected.Order(StringComparer.Ordinal), Seeds.Errors(yaml).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_that_is_not_yaml_is_named_with_the_place_and_the_other_files_are_checked()
    {
        var result = Seeds.ReadFiles(
            ("broken.yaml", "areas:\n  - { id: area-a, name: [A }\n"),
            ("list.yaml", "- id: area-b\n"),
            ("other.yaml", "areas:\n  - { id: area-c, colour: red }\n"));

        Assert.Null(result.ChangeSet);
        Assert.StartsWith("broken.yaml:2:28: this is not YAML: ", result.Errors[0].ToString(), StringComparison.Ordinal);
        Assert.Equal("list.yaml:1:1: expected a map of `cites`, plurals of labels and `links`", result.Errors[1].ToString());
        Assert.Contains(result.Errors, error => error.At is { File: "other.yaml", Line: 2, Column: 19 });
    }

    [Fact]
    public void A_bare_locator_in_a_file_that_names_no_document_is_an_error()
    {
        var result = Seeds.ReadFiles(("other.yaml", "areas:\n  - { id: area-a, name: A, cite: Foreword }\n"));

        Assert.Equal("this file does not say by `cites` which document a bare locator means; write { doc-…: locator }, or add `cites: doc-…` at the top", Assert.Single(result.Errors).Message);
    }

    [Fact]
    public void A_reason_why_a_section_is_not_modelled_belongs_to_a_section_that_is_listed()
    {
        var result = Seeds.ReadFiles(("not-modelled.yaml", "doc-1:\n  Cover: Only a heading.\n  9.9: x\n  1.1:\ndoc-9:\n  Cover: x\ndoc-2: all\n"));

        Assert.Equal(
            [
                "not-modelled.yaml:3:3: `9.9` is no section that `doc-1` lists",
                "not-modelled.yaml:4:7: section `1.1` needs the reason why nothing is taken from it, as one text",
                "not-modelled.yaml:6:3: `Cover` is no section that `doc-9` lists",
                "not-modelled.yaml:7:8: expected a map: locators with the reason why nothing is taken from there",
            ],
            result.Errors.Select(error => error.ToString()));
    }

    [Fact]
    public void A_missing_document_is_reported_once_with_how_often_it_is_cited()
    {
        var errors = Seeds.Errors("""
            areas:
              - { id: area-a, name: A, cite: { doc-9: "1" } }
              - { id: area-b, name: B, cite: { doc-9: "1" } }
            """);

        Assert.Equal("3:28: unknown document `doc-9`; did you mean `doc-1`? (cited in 2 places)", Assert.Single(errors));
    }

    [Fact]
    public void Errors_come_in_the_order_of_files_lines_and_columns()
    {
        var result = Seeds.ReadFiles(("b.yaml", "x: 1\ny: 2\n"), ("a.yaml", "x: 1\n"));

        Assert.Equal(["a.yaml:1:1", "b.yaml:1:1", "b.yaml:2:1"], result.Errors.Select(error => error.At!.ToString()));
    }
}
