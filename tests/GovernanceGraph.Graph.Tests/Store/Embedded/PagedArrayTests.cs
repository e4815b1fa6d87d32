using GovernanceGraph.Graph.Store.Embedded.Storage;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Store.Embedded;

public class PagedArrayTests
{
    [Fact]
    public void An_older_array_keeps_what_it_had()
    {
        var random = new Random(1);
        var versions = new List<(PagedArray<string> Array, string[] Expected)> { (PagedArray<string>.Empty, []) };
        for (var version = 1; version < 40; version++)
        {
            var (array, expected) = versions[^1];
            var (owner, list) = (new object(), expected.ToList());
            for (var i = 0; i < 300; i++)
            {
                var place = random.Next(2) == 0 ? list.Count : random.Next(list.Count + 1);
                var value = $"{version}:{i}";
                array = array.With(place, value, owner);
                if (place == list.Count)
                    list.Add(value);
                else
                    list[place] = value;
            }

            versions.Add((array, [.. list]));
        }

        foreach (var (array, expected) in versions)
            Assert.Equal(expected, Enumerable.Range(0, array.Count).Select(place => array[place]));
    }

    [Fact]
    public void A_place_beyond_the_end_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PagedArray<string>.Empty.With(1, "value", new object()));

    [Fact]
    public void A_change_copies_the_same_however_long_the_array_is() =>
        Assert.InRange(BytesOfChange(Filled(30_000)), 1, BytesOfChange(Filled(100)) + 64);

    private static PagedArray<string> Filled(int count)
    {
        var owner = new object();
        return Enumerable.Range(0, count).Aggregate(PagedArray<string>.Empty, (array, place) => array.With(place, "value", owner));
    }

    private static long BytesOfChange(PagedArray<string> array)
    {
        array.With(50, "other", new object());
        var before = GC.GetAllocatedBytesForCurrentThread();
        array.With(50, "other", new object());
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
