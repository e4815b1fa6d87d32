using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GovernanceGraph.Graph.Changes;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Changes;

public sealed class Utf8OrderTests
{
    [Fact]
    public void Texts_compare_as_their_utf8_bytes_do()
    {
        var part = Gen.Elements("a", "b", "é", "\uD7FF", "\uE000", "\uFFFD", "😀", "𐐀", "\u0001");
        var text = part.ListOf().Select(string.Concat);
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Zip(text, text).ToArbitrary(), pair =>
        {
            var expected = Encoding.UTF8.GetBytes(pair.Item1).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(pair.Item2));
            return Math.Sign(expected) == Math.Sign(Utf8Order.Comparer.Compare(pair.Item1, pair.Item2));
        }));
    }

    [Fact]
    public void Null_comes_first()
    {
        Assert.True(Utf8Order.Comparer.Compare(null, string.Empty) < 0);
        Assert.Equal(0, Utf8Order.Comparer.Compare(null, null));
    }
}
