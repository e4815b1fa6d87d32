using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using GovernanceGraph.Neo4j.Statements;
using GovernanceGraph.Neo4j.Storage;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Statements;

public sealed class HiddenKindTests
{
    private const string Operation = "query($asOf: Date) { findings(asOf: $asOf) { nodes { name ownedBy { nodes { name } } } } }";

    private static readonly DayBounds Bounds = new(1, new Dictionary<string, (string?, string?)>
    {
        ["Finding"] = ("2020-05-01", null),
        ["OWNED_BY"] = (null, "2018-12-31"),
    });

    [Theory]
    [InlineData("2020-04-30", true)]
    [InlineData("2020-05-01", false)]
    public void A_day_may_hide_what_begins_after_it(string day, bool hides) => Assert.Equal(hides, Bounds.HiddenOn(day).MayBegin("Finding"));

    [Theory]
    [InlineData("2018-12-31", false)]
    [InlineData("2019-01-01", true)]
    public void A_day_may_hide_what_ended_before_it(string day, bool hides) => Assert.Equal(hides, Bounds.HiddenOn(day).MayEnd("OWNED_BY"));

    [Fact]
    public void Days_are_looked_at_only_of_kinds_of_which_something_may_be_hidden()
    {
        var text = Text("{}", new DayBounds(1, new Dictionary<string, (string?, string?)>()).HiddenOn("2026-01-01"));
        Assert.DoesNotContain(StoredNames.FirstDay, text, StringComparison.Ordinal);
        Assert.DoesNotContain(StoredNames.LastDay, text, StringComparison.Ordinal);

        text = Text("{}", Bounds.HiddenOn("2026-01-01"));
        Assert.DoesNotContain(StoredNames.FirstDay, text, StringComparison.Ordinal);
        Assert.Contains(StoredNames.LastDay, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_root_field_that_names_a_day_looks_at_all_days()
    {
        var named = Text("""{ "asOf": "2019-01-01" }""", Bounds.HiddenOn("2026-01-01"));
        Assert.Equal(Text("""{ "asOf": "2021-01-01" }""", HiddenKinds.All), named);
        Assert.Contains(StoredNames.FirstDay, named, StringComparison.Ordinal);
    }

    private static string Text(string variables, HiddenKinds hiddenToday) =>
        StatementCompiler.Compile(Records.Served, Planned.Bind(Operation, variables), hiddenToday).Text;
}
