using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Equivalence.Drafting;
using GovernanceGraph.Graph.Tests.Infrastructure;
using GovernanceGraph.Neo4j.Storage;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Storage;

public sealed class StoredDaysTests
{
    [Fact]
    public void The_stored_days_hide_what_the_rules_of_time_hide() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(15),
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var schema = Repository.Schema;
            var record = new RandomRecord(schema, seed);
            foreach (var _ in record.Load(60, 120))
            {
            }

            record.Next();
            var hidden = 0;
            foreach (var day in Days(record.Graph))
            {
                foreach (var node in record.Graph.Nodes)
                {
                    var isThere = Visibility.IsThere(node, day);
                    hidden += isThere ? 0 : 1;
                    Assert.Equal(isThere, IsThere(StoredDays.Of(node), day));
                }

                foreach (var link in record.Graph.Links)
                    Assert.Equal(Visibility.IsThere(link, schema.LinkLayout, day), IsThere(StoredDays.Of(link, schema.LinkLayout), day));
            }

            Assert.NotEqual(0, hidden);
        }));

    // Every day on which something begins or ends, and the days beside it.
    private static IEnumerable<string> Days(RecordedGraph graph) =>
        graph.Nodes.Select(StoredDays.Of).Concat(graph.Links.Select(link => StoredDays.Of(link, Repository.Schema.LinkLayout)))
            .SelectMany(days => new[] { days.First, days.Last })
            .OfType<string>()
            .Distinct()
            .Select(day => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture))
            .SelectMany(day => new[] { day.AddDays(-1), day, day.AddDays(1) })
            .Distinct()
            .Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .Take(60);

    private static bool IsThere((string? First, string? Last) days, string day) =>
        (days.First is null || string.CompareOrdinal(days.First, day) <= 0) && (days.Last is null || string.CompareOrdinal(days.Last, day) >= 0);
}
