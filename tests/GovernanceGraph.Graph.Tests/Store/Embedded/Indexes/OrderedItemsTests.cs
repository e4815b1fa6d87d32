using FsCheck;
using FsCheck.Fluent;
using GovernanceGraph.Graph.Store.Embedded.Indexes;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Store.Embedded.Indexes;

/// <summary>A persistent order answers as a sorted set does, whatever was inserted and removed, and an older one stays as it was.</summary>
public sealed class OrderedItemsTests
{
    [Fact]
    public void It_holds_what_a_sorted_set_holds_after_random_changes() => ForRandom(12, random =>
    {
        var expected = new SortedSet<int>(Enumerable.Range(0, random.Next(0, 2_000)).Select(_ => random.Next(4_000)));
        var order = OrderedItems<int>.Of([.. expected]);
        for (var i = random.Next(0, 3_000); i > 0; i--)
        {
            var number = random.Next(4_000);
            if (expected.Add(number))
            {
                order = order.Insert(number, new Place(number));
            }
            else
            {
                expected.Remove(number);
                order = order.Remove(number, new Place(number));
            }
        }

        Equal(expected, order, random);
    });

    [Fact]
    public void It_grows_to_several_levels_and_shrinks_to_nothing()
    {
        const int count = 20_000;
        var order = OrderedItems<int>.Empty;
        for (var i = 0; i < count; i++)
            order = order.Insert(i, new Place(i));
        Assert.Equal(Enumerable.Range(0, count), All(order));
        var random = new Random(1);
        foreach (var number in Enumerable.Range(0, count).OrderBy(_ => random.Next()))
            order = order.Remove(number, new Place(number));
        Assert.Equal(0, order.Count);
        Assert.Equal([7], All(order.Insert(7, new Place(7))));
    }

    [Fact]
    public void An_older_order_stays_as_it_was()
    {
        var before = OrderedItems<int>.Of([.. Enumerable.Range(0, 1_000)]);
        var after = before.RemoveAt(500).Insert(-1, new Place(-1));
        Assert.Equal(Enumerable.Range(0, 1_000), All(before));
        Assert.Equal(Enumerable.Range(-1, 1_001).Where(number => number != 500), All(after));
    }

    [Fact]
    public void A_number_that_is_not_at_its_place_cannot_be_removed() =>
        Assert.Throws<InvalidOperationException>(() => OrderedItems<int>.Of([1, 3]).Remove(2, new Place(2)));

    [Fact]
    public void A_change_copies_no_more_of_a_large_order_than_of_a_small_one()
    {
        var (small, large) = (Bytes(10_000), Bytes(1_000_000));
        Assert.True(large < 2 * small, $"{small} bytes of ten thousand, {large} bytes of a million");

        static long Bytes(int count)
        {
            var order = OrderedItems<int>.Of([.. Enumerable.Range(0, count).Select(number => 2 * number)]);
            order = order.Insert(1, new Place(1));
            var before = GC.GetAllocatedBytesForCurrentThread();
            order.Insert(count + 1, new Place(count + 1));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static void Equal(SortedSet<int> expected, OrderedItems<int> order, Random random)
    {
        var list = expected.ToArray();
        Assert.Equal(list, All(order));
        Assert.Equal(list.Reverse(), Backwards(order.From(order.Count)));
        for (var i = 0; i < 20; i++)
        {
            var number = random.Next(-1, 4_001);
            var rank = list.Count(item => item < number);
            Assert.Equal(rank, order.Rank(new Place(number)));
            var part = new int[Math.Min(list.Length - rank, random.Next(0, 400))];
            order.CopyTo(rank, part);
            Assert.Equal(list.Skip(rank).Take(part.Length), part);
            if (rank < list.Length)
                Assert.Equal(list[rank], order[rank]);
        }
    }

    private static List<int> All(OrderedItems<int> order)
    {
        var all = new List<int>();
        for (var cursor = order.From(0); cursor.MoveNext();)
            all.Add(cursor.Current);
        return all;
    }

    private static List<int> Backwards(ItemCursor<int> cursor)
    {
        var all = new List<int>();
        while (cursor.MovePrevious())
            all.Add(cursor.Current);
        return all;
    }

    internal static void ForRandom(int times, Action<Random> test) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(times),
            Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => test(new Random(seed))));

    private readonly struct Place(int number) : IOrderPlace<int>
    {
        public int CompareTo(int item) => number.CompareTo(item);
    }
}
