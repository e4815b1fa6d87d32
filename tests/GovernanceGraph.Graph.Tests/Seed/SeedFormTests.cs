using GovernanceGraph.Graph.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Seed;

public sealed class SeedFormTests
{
    [Fact]
    public void Links_stand_under_the_node_they_begin_or_end_at_or_for_themselves()
    {
        var changes = Seeds.Accept("""
            findings:
              - id: find-a
                name: A
                kind: STRENGTH
                cite: "1.1"
                IN_AREA: area-a
                ABOUT: [{ id: theme-a, rule: R5 }, { id: area-a }]
                FOUND from: { id: insp-a, titleOnly: true }
            areas:
              - { id: area-a, name: A, cite: "1.1" }
            themes:
              - { id: theme-a, name: A }
            inspections:
              - { id: insp-a, name: A, cite: "1.1" }
            bodies:
              - { id: body-a, name: A, kind: BOARD, cite: "1.1" }
            links:
              - { from: body-a, type: CARRIED_OUT, to: insp-a, role: LEAD, cite: "1.2" }
            """);

        Assert.Equal(
            [
                "body-a|CARRIED_OUT|insp-a|LEAD",
                "find-a|ABOUT|area-a",
                "find-a|ABOUT|theme-a",
                "find-a|IN_AREA|area-a",
                "insp-a|FOUND|find-a",
            ],
            changes.Links.Select(link => link.Id));
        Assert.Equal(true, changes.Link("insp-a|FOUND|find-a").Value("titleOnly"));
        Assert.Equal(false, changes.Link("find-a|IN_AREA|area-a").Value("titleOnly"));
        Assert.Equal(["1.2"], changes.Link("body-a|CARRIED_OUT|insp-a|LEAD").ListOf("citations.locator"));
    }

    [Fact]
    public void A_citation_has_every_form_of_the_readme_and_the_voice_of_its_document()
    {
        var node = Seeds.Accept("""
            areas:
              - id: area-a
                name: A
                cite:
                  doc-2: [Foreword, { at: Appendix 2, page: 28, quoted: true }]
                  doc-1:
                    - 6.10
                    - { at: "6.1", item: b, voice: PRIMARY, of: level }
            """).Node("area-a");

        Assert.Equal(["doc-2", "doc-2", "doc-1", "doc-1"], node.ListOf("citations.document"));
        Assert.Equal(["Foreword", "Appendix 2", "6.10", "6.1"], node.ListOf("citations.locator"));
        Assert.Equal([null, null, null, "b"], node.ListOf("citations.item"));
        Assert.Equal([null, 28, null, null], (IEnumerable<int?>)node.Value("citations.page")!);
        Assert.Equal([false, true, false, false], (IEnumerable<bool?>)node.Value("citations.quoted")!);
        Assert.Equal(["PRIMARY", "PRIMARY", "SECONDARY", "PRIMARY"], node.ListOf("citations.voice"));
        Assert.Equal([null, null, null, "level"], node.ListOf("citations.of"));
    }

    [Fact]
    public void A_link_without_a_citation_cites_what_its_node_cites_as_a_whole()
    {
        var changes = Seeds.Accept("""
            areas:
              - { id: area-a, name: A, cite: "1.1" }
              - { id: area-b, name: B, cite: ["1.1", { at: "1.2", of: level }], PART_OF: area-a }
            """);

        Assert.Equal(["1.1"], changes.Link("area-b|PART_OF|area-a").ListOf("citations.locator"));
    }

    [Fact]
    public void What_a_rule_infers_without_a_place_of_its_own_cites_the_places_of_its_premises()
    {
        var changes = Seeds.Accept("""
            bodies:
              - { id: body-a, name: A, kind: BOARD, cite: "1.1" }
              - { id: body-b, name: B, kind: BOARD, cite: [{ at: "1.2", of: gist }, "1.1"] }
            links:
              - { from: body-a, type: SAME_AS, to: body-b, rule: R4, premises: [body-a, body-b.gist] }
            """);
        var link = changes.Link("body-a|SAME_AS|body-b");

        Assert.Equal(["1.1", "1.2"], link.ListOf("citations.locator"));
        Assert.Equal(["SECONDARY", "SECONDARY"], link.ListOf("citations.voice"));
        Assert.Equal("INFERRED", link.Value("basis"));
        Assert.Equal(["R4_SAME_THING"], link.ListOf("rules"));
    }

    [Fact]
    public void A_theme_is_our_own_and_a_silence_needs_no_premise_and_a_tag_rests_on_its_node()
    {
        var changes = Seeds.Accept("""
            themes:
              - { id: theme-a, name: A }
              - { id: theme-b, name: B, PART_OF: { id: theme-a, rule: R5 } }
            unansweredQuestions:
              - { id: gap-a, name: A, question: Who chairs it?, nearest: [theme-a], cite: "1.1", ABOUT: { id: theme-a, rule: R5 } }
            """);

        Assert.Equal(["R5_THEME"], changes.Node("theme-a").ListOf("rules"));
        Assert.Equal("INFERRED", changes.Node("theme-a").Value("basis"));
        Assert.Equal(["R11_SILENCE"], changes.Node("gap-a").ListOf("rules"));
        Assert.Equal(["theme-b"], changes.Link("theme-b|PART_OF|theme-a").ListOf("premises"));
        Assert.Equal(["gap-a"], changes.Link("gap-a|ABOUT|theme-a").ListOf("premises"));
    }

    [Fact]
    public void A_node_with_one_inferred_property_stays_stated()
    {
        var node = Seeds.Accept("""
            events:
              - id: event-a
                name: A
                period: August 2023
                basis: STATED
                rules: [R10]
                cite: ["1.1", { at: Cover, of: period }]
            """).Node("event-a");

        Assert.Equal("STATED", node.Value("basis"));
        Assert.Equal(["R10_DATE"], node.ListOf("rules"));
    }

    [Theory]
    [InlineData("2023", "2023-01-01", "2023-12-31")]
    [InlineData("August 2023", "2023-08-01", "2023-08-31")]
    [InlineData("February 2024", "2024-02-01", "2024-02-29")]
    [InlineData("12 August 2025", "2025-08-12", "2025-08-12")]
    [InlineData("2023-2026", "2023-01-01", "2026-12-31")]
    [InlineData("2019/20", "2019-04-01", "2020-03-31")]
    [InlineData("1999/00", "1999-04-01", "2000-03-31")]
    [InlineData("{ printed: Q4 }", null, null)]
    [InlineData("{ printed: spring, from: 2025-03, to: 2025-05 }", "2025-03-01", "2025-05-31")]
    public void A_period_becomes_its_first_and_last_day(string written, string? from, string? to)
    {
        var node = Seeds.Accept($$"""
            instruments:
              - { id: instr-a, name: A, period: {{written}}, cite: "1.1" }
            """).Node("instr-a");

        Assert.Equal(from, node.Value("period.from"));
        Assert.Equal(to, node.Value("period.to"));
        Assert.NotNull(node.Value("period.printed"));
    }

    [Fact]
    public void A_year_or_month_is_the_first_or_last_day_that_is_asked_for()
    {
        var node = Seeds.Accept("""
            bodies:
              - { id: body-a, name: A, kind: BOARD, validFrom: 2021, validTo: 2023-02, cite: "1.1" }
            """).Node("body-a");

        Assert.Equal("2021-01-01", node.Value("validFrom"));
        Assert.Equal("2023-02-28", node.Value("validTo"));
    }

    [Fact]
    public void A_thing_met_in_several_documents_is_one_node_with_all_its_citations_aliases_and_links()
    {
        var result = Seeds.ReadFiles(
            ("a.yaml", "cites: doc-1\nareas:\n  - { id: area-a, name: A, aliases: [X], cite: \"1.1\", PART_OF: { id: area-b, cite: \"1.1\" } }\n"),
            ("b.yaml", "cites: doc-2\nareas:\n  - { id: area-a, aliases: [X, Y], level: NATION, cite: Foreword, PART_OF: area-b }\n"),
            ("c.yaml", "cites: doc-2\nareas:\n  - { id: area-b, name: B, cite: Foreword }\n"));
        Assert.Empty(result.Errors);
        var (node, link) = (result.ChangeSet!.Node("area-a"), result.ChangeSet!.Link("area-a|PART_OF|area-b"));

        Assert.Equal(["X", "Y"], node.ListOf("aliases"));
        Assert.Equal("NATION", node.Value("level"));
        Assert.Equal(["doc-1", "doc-2"], node.ListOf("citations.document"));
        Assert.Equal(["doc-1", "doc-2"], link.ListOf("citations.document"));
        Assert.Equal(["2024-06-30", "2025-09-10"], link.AttestedOn);
    }

    [Fact]
    public void What_is_absent_is_kept_with_its_reason()
    {
        var node = Seeds.Accept("""
            actions:
              - { id: act-a, name: A, kind: REQUEST, cite: "1.1", absent: { due: NOT_PRINTED, ownedBy: UNNAMED } }
            """).Node("act-a");

        Assert.Equal(["due", "ownedBy"], node.ListOf("absent.property"));
        Assert.Equal(["NOT_PRINTED", "UNNAMED"], node.ListOf("absent.reason"));
    }

    [Fact]
    public void Sections_carry_the_reasons_of_not_modelled()
    {
        var result = Seeds.ReadFiles(("not-modelled.yaml", "doc-1:\n  Cover: Only a heading.\n"));

        Assert.Empty(result.Errors);
        var document = result.ChangeSet!.Node("doc-1");
        Assert.Equal(["Cover", "1.1", "1.2"], document.ListOf("sections.locator"));
        Assert.Equal(["Only a heading.", null, null], document.ListOf("sections.notModelled"));
    }

    [Fact]
    public void Plain_text_is_text_where_text_is_meant()
    {
        var node = Seeds.Accept("""
            measures:
              - { id: meas-a, name: 21, printed: 1.50, value: 1.5, target: 2, frequency: yes, cite: "1.1" }
            """).Node("meas-a");

        Assert.Equal("21", node.Value("name"));
        Assert.Equal("1.50", node.Value("printed"));
        Assert.Equal("yes", node.Value("frequency"));
        Assert.Equal(1.5, node.Value("value"));
        Assert.Equal(2.0, node.Value("target"));
    }

    [Fact]
    public void The_shipped_schema_has_a_plural_for_every_label_of_the_seed() =>
        Assert.All(Repository.Schema.Labels, label => Assert.Same(label, Repository.Schema.FindPlural(label.Plural)));
}
