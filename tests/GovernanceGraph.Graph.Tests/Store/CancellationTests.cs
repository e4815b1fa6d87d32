using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using GovernanceGraph.Graph.Tests.Oracle;
using GovernanceGraph.GraphQL.Execution;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Store;

public sealed class CancellationTests
{
    private static readonly Lazy<ChangeSet> Star = new(() =>
    {
        var record = new RecordBuilder();
        record.Add("Area", "area-centre");
        for (var i = 0; i < 5_000; i++)
        {
            record.Add("Finding", $"find-{i}", ("kind", "RISK"));
            record.Link($"find-{i}", "IN_AREA", "area-centre");
        }

        return record.Build();
    });

    [Theory]
    [InlineData("{ findings { totalCount } }")]
    [InlineData("{ findings { nodes { id } } }")]
    [InlineData("""{ area(id: "area-centre") { findings { totalCount } } }""")]
    [InlineData("""{ area(id: "area-centre") { findings { groups(by: [KIND]) { count } } } }""")]
    [InlineData("""{ areas(where: { findings: { some: { id: { eq: "nothing" } } } }) { totalCount } }""")]
    [InlineData("""{ areas(where: { findings: { count: { gt: 5 } } }) { totalCount } }""")]
    [InlineData("""{ document(id: "doc-1") { statements { totalCount } } }""")]
    [InlineData("{ record { documents { id } } }")]
    public void A_cancelled_request_visits_at_most_4096_links_more(string operation)
    {
        var snapshot = GraphSnapshot.Empty(Repository.Schema).Apply(Star.Value);
        var limits = new PlanLimits { MaxPageSize = 100_000 };
        using var source = new CancellationTokenSource();
        source.Cancel();
        var meter = new WorkMeter(limits, source.Token);
        Assert.Throws<OperationCanceledException>(() =>
            new PlanExecutor(snapshot, Planned.Bind(operation), new ExecutionOptions("2026-01-01", limits), meter).Execute());
        Assert.InRange(meter.LinksVisited + meter.Rows, 1, WorkMeter.LinksBetweenLooks);
    }

    [Theory]
    [InlineData("""{ findings(where: { name: { contains: "x" } }) { totalCount } }""")]
    [InlineData("{ findings(sort: [{ name: DESC }]) { groups(by: [KIND]) { count } } }")]
    [InlineData("""{ area(id: "area-centre") { findings { totalCount } } }""")]
    [InlineData("""{ area(id: "area-centre") { findings { groups(by: [KIND]) { count } } } }""")]
    [InlineData("""{ areas(where: { findings: { count: { gt: 5 } } }) { totalCount } }""")]
    [InlineData("""{ document(id: "doc-1") { statements { totalCount } } }""")]
    public async Task Over_columns_as_well(string operation)
    {
        var store = await Records.EmbeddedStore(Star.Value);
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        var values = Planned.Values(operation, "{}");
        using var result = await store.ExecuteAsync(Planned.Bind(operation), new ExecutionOptions("2026-01-01", new PlanLimits()), source.Token);
        using var buffer = new ResponseBuffer();
        Assert.Throws<OperationCanceledException>(() => result.Write(Planned.Compile(operation), values, buffer, extensions: null));
    }

    [Fact]
    public void Cancelled_halfway_it_stops_within_4096_links_as_well()
    {
        using var source = new CancellationTokenSource();
        var meter = new WorkMeter(new PlanLimits(), source.Token);
        for (var i = 0; i < 10_001; i++)
            meter.VisitLink();
        source.Cancel();
        var after = 0;
        Assert.Throws<OperationCanceledException>(() =>
        {
            for (; after < 100_000; after++)
                meter.VisitLink();
        });
        Assert.InRange(after, 0, WorkMeter.LinksBetweenLooks);
    }
}
