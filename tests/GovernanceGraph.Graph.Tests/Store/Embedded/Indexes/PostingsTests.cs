using System.Text;
using GovernanceGraph.Graph.Store.Embedded.Indexes;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Store.Embedded.Indexes;

public sealed class PostingsTests
{
    private static readonly string[] Words = ["a", "ab", "abc", "b", "care", "carer", "é", "z"];

    [Fact]
    public void They_hold_what_a_sorted_set_holds_after_random_commits() => OrderedItemsTests.ForRandom(12, random =>
    {
        var expected = new SortedSet<(string Key, int Number)>();
        for (var i = random.Next(0, 20_000); i > 0; i--)
            expected.Add((Words[random.Next(Words.Length)], random.Next(50_000)));
        var postings = Bulk(expected);
        var before = postings;
        var wasThere = expected.Count;
        for (var commit = random.Next(0, 8); commit > 0; commit--)
        {
            var changes = new SortedSet<PostingChange>(PostingChange.Order);
            foreach (var (key, number) in expected.Where(_ => random.Next(1_000) == 0).Concat([.. expected.Take(random.Next(3) == 0 ? 3_000 : 0)]).Distinct().ToArray())
            {
                changes.Add(new PostingChange(Encoding.UTF8.GetBytes(key), number, IsAdded: false));
                expected.Remove((key, number));
            }

            for (var i = random.Next(0, random.Next(4) == 0 ? 5_000 : 30); i > 0; i--)
            {
                var posting = (Words[random.Next(Words.Length)], random.Next(50_000));
                if (expected.Add(posting))
                    changes.Add(new PostingChange(Encoding.UTF8.GetBytes(posting.Item1), posting.Item2, IsAdded: true));
            }

            postings = postings.Apply([.. changes]);
        }

        foreach (var word in Words)
        {
            Assert.Equal(expected.Where(item => item.Key == word).Select(item => item.Number), Find(postings, word));
            Assert.Equal(expected.Count(item => item.Key == word), postings.Count(Encoding.UTF8.GetBytes(word)));
            using var numbers = new NumberBuffer();
            postings.FindPrefix(Encoding.UTF8.GetBytes(word), numbers);
            numbers.SortDistinct();
            Assert.Equal(expected.Where(item => item.Key.StartsWith(word, StringComparison.Ordinal)).Select(item => item.Number).Distinct().Order(), numbers.Span.ToArray());
        }

        Assert.Equal(wasThere, Words.Sum(word => Find(before, word).Length));
    });

    [Fact]
    public void A_word_that_nothing_has_is_not_found() => Assert.Empty(Find(Bulk([("a", 1), ("c", 2)]), "b"));

    [Fact]
    public void A_posting_of_a_frequent_word_takes_little_more_than_a_byte()
    {
        const int count = 100_000;
        var writer = new PostingBlockWriter();
        for (var i = 0; i < count; i++)
            writer.Add("care"u8, 3 * i);
        Assert.InRange(writer.Finish().Sum(block => block.Length), count, count * 1.1);
    }

    private static Postings Bulk(SortedSet<(string Key, int Number)> postings)
    {
        var writer = new PostingBlockWriter();
        foreach (var (key, number) in postings.OrderBy(item => item.Key, StringComparer.Ordinal).ThenBy(item => item.Number))
            writer.Add(Encoding.UTF8.GetBytes(key), number);
        return Postings.Of(writer.Finish());
    }

    private static int[] Find(Postings postings, string word)
    {
        using var numbers = new NumberBuffer();
        postings.Find(Encoding.UTF8.GetBytes(word), numbers);
        return numbers.Span.ToArray();
    }
}
