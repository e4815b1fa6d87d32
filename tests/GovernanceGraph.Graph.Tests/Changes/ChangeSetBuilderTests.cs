using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Tests.Infrastructure;
using GovernanceGraph.Graph.Tests.Seed;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Changes;

public sealed class ChangeSetBuilderTests
{
    private const string Measured = """
        indicators:
          - { id: ind-up, name: Up, polarity: HIGHER, cite: "1.1" }
          - { id: ind-down, name: Down, polarity: LOWER, cite: "1.1" }
          - { id: ind-open, name: Open, cite: "1.1" }
        measures:
          - { id: meas-up, name: A, value: 90.24, target: 95, cite: "1.1", ASSESSED_AGAINST: ind-up }
          - { id: meas-down, name: B, value: 25, target: 25, cite: { doc-2: Foreword }, ASSESSED_AGAINST: ind-down }
          - { id: meas-open, name: C, value: 29, target: 25, cite: "1.1", ASSESSED_AGAINST: ind-open }
          - { id: meas-none, name: D, value: 29, cite: { doc-1: "1.1", doc-2: Foreword } }
        """;

    [Theory]
    [InlineData("meas-up", -4.76, false)]
    [InlineData("meas-down", 0.0, true)]
    [InlineData("meas-open", 4.0, null)]
    [InlineData("meas-none", null, null)]
    public void Variance_and_whether_the_target_was_met_are_derived(string id, double? variance, bool? met)
    {
        var node = Seeds.Accept(Measured).Node(id);

        Assert.Equal(variance, node.Value("variance"));
        Assert.Equal(met, node.Value("met"));
    }

    [Fact]
    public void Markings_and_days_of_attestation_come_from_the_documents_cited()
    {
        var changes = Seeds.Accept(Measured);

        Assert.Equal(["OFFICIAL"], changes.Node("meas-up").ListOf("markings"));
        Assert.Equal(["2025-09-10"], changes.Node("meas-up").AttestedOn);
        Assert.Empty(changes.Node("meas-down").ListOf("markings"));
        Assert.Equal(["2024-06-30"], changes.Node("meas-down").AttestedOn);
        Assert.Equal(["2024-06-30", "2025-09-10"], changes.Node("meas-none").AttestedOn);
        Assert.Equal(["OFFICIAL"], changes.Link("meas-up|ASSESSED_AGAINST|ind-up").ListOf("markings"));
    }

    [Fact]
    public void Folds_and_tokens_stand_beside_the_texts()
    {
        var node = Seeds.Accept("""
            areas:
              - { id: area-a, name: Áreas of Children's Services, aliases: [ACS], note: Nöte, cite: "1.1" }
            """).Node("area-a");
        var layout = node.Label.Layout;

        Assert.Equal("areas of children's services", node.Folds[layout.FindColumn("name")!.Index]);
        Assert.Equal(["acs"], (IEnumerable<string?>)node.Folds[layout.FindColumn("aliases")!.Index]!);
        Assert.Equal("note", node.Folds[layout.FindColumn("note")!.Index]);
        Assert.Null(node.Folds[layout.FindColumn("basis")!.Index]);
        Assert.Null(node.Folds[layout.FindColumn("id")!.Index]);
        Assert.Equal(["name", "aliases"], node.Tokens.Select(tokens => tokens.Property.Name));
        Assert.Equal(["area", "children", "of", "service"], node.Tokens[0].Tokens);
        Assert.Equal(["areas of children's services"], node.Tokens[0].Wholes);
    }

    [Theory]
    [InlineData("Cafe\u0301", "Café")]
    public void Text_is_kept_in_normalization_form_c(string written, string kept) => Assert.Equal(kept, Gist(written).Value("gist"));

    [Fact]
    public void Text_that_is_none_is_refused()
    {
        AssertRefused("\uD800", "holds half of a surrogate pair, which is no character");
        AssertRefused("a\u0000b", "holds a control character");
        AssertRefused("a\uFFFFb", "holds a code point that Unicode keeps free of characters");
        AssertRefused("  ", "is empty; leave it out");
    }

    [Theory]
    [InlineData(1.23456789, 1.234568)]
    [InlineData(-0.0, 0.0)]
    [InlineData(-0.0000001, 0.0)]
    public void Numbers_have_six_decimals_at_most_and_no_negative_zero(double written, double kept)
    {
        var value = (double)BuildMeasure(written).ChangeSet!.Node("meas-a").Value("value")!;

        Assert.Equal(BitConverter.DoubleToInt64Bits(kept), BitConverter.DoubleToInt64Bits(value));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e12)]
    public void Numbers_that_cannot_be_kept_exactly_are_refused(double written) => Assert.Single(BuildMeasure(written).Errors);

    [Fact]
    public void A_statement_of_a_user_is_recorded_and_says_by_whom_and_when()
    {
        var builder = new ChangeSetBuilder(Repository.Schema, GraphState.Empty, Origin.User);
        builder.Add(new NodeDraft("Area", "area-a", [new DraftProperty("name", DraftValue.Of("A"))]));
        builder.Add(new NodeDraft(
            "Area",
            "area-b",
            [
                new DraftProperty("name", DraftValue.Of("B")),
                new DraftProperty("recorded", DraftValue.Object(("by", "planner"), ("on", "2025-01-31"))),
            ]));

        Assert.Equal("`area-a` is RECORDED and needs `recorded`: by whom and on which day", Assert.Single(builder.Build().Errors).Message);
    }

    [Fact]
    public void What_is_derived_cannot_be_written()
    {
        var result = BuildArea(new DraftProperty("markings", DraftValue.List("SECRET")));

        Assert.Equal("`markings` is worked out and not written", Assert.Single(result.Errors).Message);
    }

    [Fact]
    public void An_unknown_label_and_relationship_are_named_with_the_nearest()
    {
        var builder = new ChangeSetBuilder(Repository.Schema, GraphState.Empty, Origin.Seed);
        builder.Add(new NodeDraft("Aera", "area-a", []));
        builder.Add(new LinkDraft("x", "OWND_BY", "y", []));

        Assert.Equal(
            ["unknown id `x`", "unknown id `y`", "unknown label `Aera`; did you mean `Area`?", "unknown relationship `OWND_BY`; did you mean `OWNED_BY`?"],
            builder.Build().Errors.Select(error => error.Message).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_stored_can_be_linked_to_counts_for_cardinality_and_raises_the_revision()
    {
        var stored = Seeds.Accept("""
            areas:
              - { id: area-a, name: A, cite: "1.1" }
              - { id: area-b, name: B, cite: "1.1", PART_OF: area-a }
            """);
        var state = GraphState.Of(stored.Nodes, stored.Links);
        var cite = new DraftProperty("citations", DraftValue.List(DraftValue.Object(("document", "doc-1"), ("locator", "1.2"))));

        var second = new ChangeSetBuilder(Repository.Schema, state, Origin.Seed);
        second.Add(new NodeDraft("Area", "area-c", [new DraftProperty("name", DraftValue.Of("C")), cite]));
        second.Add(new LinkDraft("area-b", "PART_OF", "area-c", [cite]));
        Assert.Equal(
            "PART_OF leads from `area-b` to one Area at most: `area-a` and `area-c` are given",
            Assert.Single(second.Build().Errors).Message);

        var third = new ChangeSetBuilder(Repository.Schema, state, Origin.Seed);
        third.Add(new LinkDraft("area-b", "PART_OF", "area-a", [cite]));
        var changes = third.Build().ChangeSet!;
        Assert.Equal(2, Assert.Single(changes.Links).Revision);
        Assert.Equal(["OFFICIAL"], changes.Links[0].ListOf("markings"));
    }

    [Fact]
    public void Removing_a_node_removes_its_links()
    {
        var stored = Seeds.Accept("""
            areas:
              - { id: area-a, name: A, cite: "1.1" }
              - { id: area-b, name: B, cite: "1.1", PART_OF: area-a }
            """);
        var builder = new ChangeSetBuilder(Repository.Schema, GraphState.Of(stored.Nodes, stored.Links), Origin.Seed);
        builder.RemoveNode("area-a");
        var changes = builder.Build().ChangeSet!;

        Assert.Equal(["area-a"], changes.RemovedNodes);
        Assert.Equal(["area-b|PART_OF|area-a"], changes.RemovedLinks);
    }

    [Fact]
    public void Removing_what_is_not_there_is_an_error()
    {
        var builder = new ChangeSetBuilder(Repository.Schema, GraphState.Empty, Origin.Seed);
        builder.RemoveNode("area-a");
        builder.RemoveLink("a|PART_OF|b");

        Assert.Equal(["unknown id `area-a`", "unknown link `a|PART_OF|b`"], builder.Build().Errors.Select(error => error.Message));
    }

    private static void AssertRefused(string written, string reason) =>
        Assert.Equal("`gist` of Area " + reason, Assert.Single(BuildArea(new DraftProperty("gist", DraftValue.Of(written))).Errors).Message);

    private static GraphNode Gist(string text) => BuildArea(new DraftProperty("gist", DraftValue.Of(text))).ChangeSet!.Node("area-a");

    private static ChangeSetResult BuildArea(DraftProperty property) => Build("Area", "area-a", property);

    private static ChangeSetResult BuildMeasure(double value) => Build("Measure", "meas-a", new DraftProperty("value", DraftValue.Of(value)));

    private static ChangeSetResult Build(string label, string id, DraftProperty property)
    {
        var stored = Seeds.Accept(string.Empty);
        var builder = new ChangeSetBuilder(Repository.Schema, GraphState.Of(stored.Nodes, stored.Links), Origin.Seed);
        var cite = new DraftProperty("citations", DraftValue.List(DraftValue.Object(("document", "doc-1"), ("locator", "1.2"))));
        builder.Add(new NodeDraft(label, id, [new DraftProperty("name", DraftValue.Of("A")), cite, property]));
        return builder.Build();
    }
}
