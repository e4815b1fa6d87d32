using GovernanceGraph.Graph.Operations;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Operations;

public sealed class BoundedCacheTests
{
    private readonly BoundedCache<string, object> _cache = new(capacity: 4);

    [Fact]
    public void What_was_added_is_found_and_the_first_value_of_a_key_stays()
    {
        var value = new object();
        _cache.Add("a", value, weight: 1);
        _cache.Add("a", new object(), weight: 1);

        Assert.Same(value, _cache.Find("a"));
        Assert.Null(_cache.Find("b"));
    }

    [Fact]
    public void As_much_as_the_capacity_is_kept_and_beyond_it_the_longest_unused_goes()
    {
        Add("a", "b", "c", "d");
        Assert.Equal(["a", "b", "c", "d"], Kept("d", "c", "b", "a"));

        Add("e");

        Assert.Equal(["a", "b", "e"], Kept("a", "b", "c", "d", "e"));
    }

    [Fact]
    public void A_heavy_value_takes_the_room_of_several()
    {
        Add("a", "b", "c");

        _cache.Add("heavy", new object(), weight: 3);

        Assert.Equal(["c", "heavy"], Kept("a", "b", "c", "heavy"));
    }

    [Fact]
    public void A_value_heavier_than_the_capacity_is_kept_alone()
    {
        Add("a", "b");

        _cache.Add("heavy", new object(), weight: 100);

        Assert.Equal(["heavy"], Kept("a", "b", "heavy"));
        Add("c");
        Assert.Equal(["c"], Kept("heavy", "c"));
    }

    [Fact]
    public void Without_capacity_nothing_is_kept()
    {
        var none = new BoundedCache<string, object>(capacity: 0);

        none.Add("a", new object(), weight: 1);

        Assert.Null(none.Find("a"));
    }

    [Fact]
    public void However_many_add_at_once_no_more_than_the_capacity_is_kept()
    {
        Parallel.For(0, 10_000, number => _cache.Add($"{number % 100}", new object(), weight: 1));

        Assert.InRange(Kept([.. Enumerable.Range(0, 100).Select(number => $"{number}")]).Count, 1, 4);
    }

    private void Add(params IEnumerable<string> keys)
    {
        foreach (var key in keys)
            _cache.Add(key, new object(), weight: 1);
    }

    private List<string> Kept(params IEnumerable<string> keys) =>
        [.. keys.Where(key => _cache.Find(key) is not null).Order(StringComparer.Ordinal)];
}
