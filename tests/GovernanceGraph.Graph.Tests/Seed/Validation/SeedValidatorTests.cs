using Xunit;

namespace GovernanceGraph.Graph.Tests.Seed.Validation;

public sealed class SeedValidatorTests
{
    private const string Document = """
        documents:
          - { id: doc-d, name: A document, voice: PRIMARY, date: 2025-09-10, cite: { doc-d: "1" }, sections: ["1", "2"] }

        """;

    public static TheoryData<string, string, string[]> Seeds => new()
    {
        {
            "a node that nothing leads to",
            """
            areas:
              - { id: area-a, name: A, cite: { doc-d: "1" } }
              - { id: area-b, name: B, cite: { doc-d: "1" } }
              - { id: area-c, name: C, cite: { doc-d: "1" }, PART_OF: area-b }
            """,
            ["4:11: Area `area-a` has no link, and no statement rests on it: join it to what it belongs to"]
        },
        {
            "nearly the same name in one area, and in two, and joined",
            """
            areas:
              - { id: area-a, name: A, cite: { doc-d: "1" } }
              - { id: area-b, name: B, cite: { doc-d: "1" } }
            bodies:
              - { id: body-a, name: The Board of Children's Services, kind: BOARD, cite: { doc-d: "1" }, IN_AREA: area-a }
              - { id: body-b, name: Childrens Service Board, kind: BOARD, cite: { doc-d: "1" }, IN_AREA: area-b }
              - { id: body-c, name: Children's services board, kind: BOARD, cite: { doc-d: "1" }, IN_AREA: area-a }
              - { id: body-d, name: Board for children's services, kind: BOARD, cite: { doc-d: "1" }, IN_AREA: area-a, SUCCEEDS: body-a }
            """,
            ["9:11: warning: `body-c` and `body-a` have nearly the same name, `Children's services board` and `The Board of Children's Services`: make them one, join them, or tell the names apart"]
        },
        {
            "a link to a theme that is stated",
            """
            themes:
              - { id: theme-a, name: A }
            findings:
              - { id: find-a, name: A, kind: STRENGTH, cite: { doc-d: "1" }, ABOUT: theme-a }
            """,
            ["6:73: `find-a|ABOUT|theme-a` leads to a theme, which is our classification: give `rule: R5`"]
        },
        {
            "something that happened after the document which says so",
            """
            areas:
              - { id: area-a, name: A, cite: { doc-d: "1" } }
            events:
              - { id: event-a, name: A, period: October 2025, cite: { doc-d: "1" }, IN_AREA: area-a }
              - { id: event-b, name: B, period: 2025, cite: { doc-d: "1" }, IN_AREA: area-a }
            actions:
              - { id: act-a, name: A, kind: REQUEST, due: 2026, cite: { doc-d: "1" }, IN_AREA: area-a }
            instruments:
              - { id: instr-a, name: A, period: 2026-2030, cite: { doc-d: "1" }, IN_AREA: area-a }
              - { id: instr-b, name: B, published: 2026, cite: { doc-d: "1" }, IN_AREA: area-a }
            """,
            [
                "6:11: `period` of `event-a` begins on 2025-10-01, after the last document that states it (2025-09-10)",
                "12:11: `published` of `instr-b` begins on 2026-01-01, after the last document that states it (2025-09-10)",
            ]
        },
        {
            "a locator that is no section",
            """
            areas:
              - { id: area-a, name: A, cite: { doc-d: "1.1" }, PART_OF: { id: area-b, cite: { doc-d: "2" } } }
              - { id: area-b, name: B, cite: { doc-d: "2" } }
            """,
            ["4:11: `area-a` cites `1.1`, which is no section of doc-d; did you mean `1`?"]
        },
        {
            "a section that is cited and listed as not modelled",
            """
              - { id: doc-e, name: E, voice: PRIMARY, date: 2025-09-10, cite: { doc-e: "1" }, sections: [{ locator: "1", notModelled: It is empty. }] }
            """,
            ["3:11: `doc-e` cites `1` of doc-e, which is listed as not modelled"]
        },
        {
            "people named elsewhere, and how to reach them",
            """
            people:
              - { id: person-a, name: Ann-Marie Smith, cite: { doc-d: "1" }, MEMBER_OF: { id: body-a, role: Chair } }
            bodies:
              - { id: body-a, name: A, kind: BOARD, gist: Telephone 0141 276 5671., note: "ask x@example.org, or +44 141 2765671", cite: { doc-d: "1" } }
              - { id: body-b, name: B, kind: BOARD, gist: The years 2019 2020 and the figures 0 100 200., cite: { doc-d: "1" }, PART_OF: body-a }
            """,
            [
                "6:11: `gist` of `body-a` holds a telephone number or an e-mail address; leave it out",
                "6:11: `note` of `body-a` holds a telephone number or an e-mail address; leave it out",
            ]
        },
        {
            "arithmetic",
            """
            areas:
              - { id: area-a, name: A, cite: { doc-d: "1" } }
            evidenceItems:
              - { id: ev-a, name: A, count: 116, cite: { doc-d: "1" }, IN_AREA: area-a }
            inspections:
              - { id: insp-a, name: I, inScope: 1805, published: 12 August 2025, cite: { doc-d: "1" }, IN_AREA: area-a }
            measures:
              - { id: meas-1, name: M1, value: 158, cite: { doc-d: "1" }, IN_AREA: area-a }
              - { id: meas-2, name: M2, value: 19, cite: { doc-d: "1" }, IN_AREA: area-a }
              - { id: meas-3, name: M3, value: 6.4, formula: SHARE, rule: R8, premises: [ev-a.count, insp-a.inScope], cite: { doc-d: "1" }, IN_AREA: area-a }
              - { id: meas-4, name: M4, value: 88, direction: DOWN, formula: CHANGE, rule: R8, premises: [meas-1, meas-2], cite: { doc-d: "1" }, IN_AREA: area-a }
              - { id: meas-5, name: M5, value: 139, formula: DIFFERENCE, rule: R8, premises: [meas-1, meas-2.value], cite: { doc-d: "1" }, IN_AREA: area-a }
              - { id: meas-6, name: M6, value: 29, formula: DAYS, rule: R8, premises: [insp-a.published, doc-d.date], cite: { doc-d: "1" }, IN_AREA: area-a }
              - { id: meas-7, name: M7, value: 6.5, formula: SHARE, rule: R8, premises: [ev-a.count, insp-a.inScope], cite: { doc-d: "1" }, IN_AREA: area-a }
              - { id: meas-8, name: M8, value: 6.5, formula: SHARE, rule: R8, premises: [ev-a.count], cite: { doc-d: "1" }, IN_AREA: area-a }
              - { id: meas-9, name: M9, value: 6.5, rule: R8, premises: [ev-a.count], cite: { doc-d: "1" }, IN_AREA: area-a }
              - { id: meas-10, name: M10, value: 6.5, formula: SHARE, rule: R8, premises: [ev-a.unit, ev-a.count], cite: { doc-d: "1" }, IN_AREA: area-a }
              - { id: meas-11, name: M11, value: 29, formula: DAYS, rule: R4, premises: [insp-a.published, doc-d.date], cite: { doc-d: "1" }, IN_AREA: area-a }
            """,
            [
                "16:11: `meas-7` is 6.5 and its premises make 6.4 (SHARE of 116 and 1805)",
                "17:11: `meas-8` is a SHARE and needs two premises, in the order of the formula",
                "18:11: `meas-9` is worked out (R8) and says by no `formula` how",
                "19:11: premise `ev-a.unit` of `meas-10` has no figure",
                "20:11: `meas-11` has a formula, so it is worked out: give `rule: R8`",
            ]
        },
    };

    [Fact]
    public void People_stand_in_one_file_and_are_named_in_no_other() => Assert.Equal(
        [
            "a.yaml:8:11: `gist` of `body-a` names a person; name the post instead",
            "c.yaml:2:11: `person-b` stands apart from the other people, who are in b.yaml; one file holds all of them",
        ],
        Validated.Problems(
            ("a.yaml", Document + """
                areas:
                  - { id: area-a, name: A, cite: { doc-d: "1" } }
                  - { id: area-b, name: B, cite: { doc-d: "1" }, PART_OF: area-a }
                bodies:
                  - { id: body-z, name: Z, kind: BOARD, gist: Held by an Ann., cite: { doc-d: "1" }, IN_AREA: area-a }
                  - { id: body-a, name: A, kind: BOARD, gist: Held by Ann Marie Smith., cite: { doc-d: "1" }, IN_AREA: area-a }
                """),
            ("b.yaml", "people:\n  - { id: person-a, name: Ann-Marie Smith, cite: { doc-d: \"1\" }, MEMBER_OF: body-a }\n"),
            ("c.yaml", "people:\n  - { id: person-b, name: Bob Jones, cite: { doc-d: \"1\" }, MEMBER_OF: body-a }\n")));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Each_rule_says_what_breaks_it(string about, string yaml, string[] expected)
    {
        Assert.NotEmpty(about);
        Assert.Equal(expected, Validated.Problems(Document + yaml).Where(problem => !problem.Contains("Document `", StringComparison.Ordinal)));
    }
}
