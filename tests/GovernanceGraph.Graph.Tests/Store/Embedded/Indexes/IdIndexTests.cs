using System.Text;
using GovernanceGraph.Graph.Store.Embedded.Indexes;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Store.Embedded.Indexes;

public sealed class IdIndexTests
{
    [Fact]
    public void It_finds_what_a_dictionary_finds_after_random_changes() => OrderedItemsTests.ForRandom(10, random =>
    {
        var ids = new Ids();
        var expected = new Dictionary<string, int>();
        var index = IdIndex.Empty;
        var owner = new object();
        for (var i = random.Next(0, 6_000); i > 0; i--)
        {
            // Another owner now and then, as commits have.
            if (random.Next(100) == 0)
                owner = new object();
            var id = $"finding-{random.Next(4_000)}";
            if (expected.Remove(id, out var node))
            {
                index = index.Remove(Encoding.UTF8.GetBytes(id), node, owner);
            }
            else
            {
                expected[id] = ids.Add(id);
                index = index.Add(Encoding.UTF8.GetBytes(id), expected[id], owner);
            }
        }

        Assert.Equal(expected.Count, index.Count);
        Assert.All(Enumerable.Range(0, 4_000).Select(i => $"finding-{i}"), id => Assert.Equal(expected.GetValueOrDefault(id, -1), index.Find(Encoding.UTF8.GetBytes(id), ids)));
    });

    [Fact]
    public void An_older_index_stays_as_it_was_when_another_owner_changes_it()
    {
        var ids = new Ids();
        var (first, second) = (new object(), new object());
        var before = IdIndex.Empty;
        for (var i = 0; i < 5_000; i++)
            before = before.Add(Encoding.UTF8.GetBytes($"a-{i}"), ids.Add($"a-{i}"), first);
        var after = before;
        for (var i = 0; i < 5_000; i += 2)
            after = after.Remove(Encoding.UTF8.GetBytes($"a-{i}"), i, second);
        for (var i = 0; i < 5_000; i++)
        {
            Assert.Equal(i, before.Find(Encoding.UTF8.GetBytes($"a-{i}"), ids));
            Assert.Equal(i % 2 == 0 ? -1 : i, after.Find(Encoding.UTF8.GetBytes($"a-{i}"), ids));
        }
    }

    [Fact]
    public void What_is_not_there_cannot_be_removed() =>
        Assert.Throws<InvalidOperationException>(() => IdIndex.Empty.Remove("a"u8, 0, new object()));

    private sealed class Ids : INodeIds
    {
        private readonly List<byte[]> _ids = [];

        public int Add(string id)
        {
            _ids.Add(Encoding.UTF8.GetBytes(id));
            return _ids.Count - 1;
        }

        public ReadOnlySpan<byte> IdOf(int node) => _ids[node];
    }
}
