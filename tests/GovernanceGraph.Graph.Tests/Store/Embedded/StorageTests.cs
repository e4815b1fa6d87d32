using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Store.Embedded;

public class StorageTests
{
    [Fact]
    public void The_published_record_is_stored_in_every_field() =>
        StoredGraph.AssertIs(StoredGraph.Empty(Repository.Schema).With(Records.Published), PlainGraph.Empty.With(Records.Published));

    [Fact]
    public void A_small_record_is_stored_in_every_field() =>
        StoredGraph.AssertIs(StoredGraph.Empty(Repository.Schema).With(Records.Small), PlainGraph.Empty.With(Records.Small));
}
