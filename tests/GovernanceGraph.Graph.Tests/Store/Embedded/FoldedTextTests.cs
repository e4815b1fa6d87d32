using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Store.Embedded.Storage;
using GovernanceGraph.GraphQL.Execution;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Store.Embedded;

public class FoldedTextTests
{
    // Characters that are escaped, letters of their escapes, and letters whose fold is longer or shorter than they are.
    private static readonly Gen<string> Texts =
        Gen.Elements("n", "N", "t", "u", "0", "1", "\\", "\"", "\n", "\t", "a", "A", "z", " ", "é", "É", "ß", "ﬁ", "𝒳", "\u0301").ListOf()
            .Select(parts => string.Concat(parts));

    [Fact]
    public void Escaped_texts_compare_as_the_texts_do() => Check.QuickThrowOnFailure(Prop.ForAll(Pairs, pair =>
        Math.Sign(EscapedOrder.Compare(EscapedText.Encode(pair.Item1), EscapedText.Encode(pair.Item2)))
        == Math.Sign(Utf8Order.Comparer.Compare(pair.Item1, pair.Item2))));

    [Fact]
    public void Stored_folds_compare_as_folds_do() => Check.QuickThrowOnFailure(Prop.ForAll(Pairs, pair =>
        Math.Sign(FoldedText.Compare(Stored(pair.Item1), Stored(pair.Item2)))
        == Math.Sign(Utf8Order.Comparer.Compare(Fold.Of(pair.Item1), Fold.Of(pair.Item2)))));

    [Fact]
    public void A_stored_fold_has_in_it_what_the_fold_has() => Check.QuickThrowOnFailure(Prop.ForAll(Pairs, pair =>
    {
        var (text, part) = (Fold.Of(pair.Item1), Fold.Of(pair.Item2));
        var stored = Stored(pair.Item1);
        var escaped = EscapedText.Encode(part);
        return stored.Equals(escaped) == (text == part)
            && stored.StartsWith(escaped) == text.StartsWith(part, StringComparison.Ordinal)
            && stored.EndsWith(escaped) == text.EndsWith(part, StringComparison.Ordinal)
            && stored.Contains(escaped) == text.Contains(part, StringComparison.Ordinal);
    }));

    [Fact]
    public void An_escaped_text_is_unescaped_to_what_it_was() => Check.QuickThrowOnFailure(Prop.ForAll(Texts.ToArbitrary(), text =>
        StoredValue.Unescape(EscapedText.Encode(text)) == text));

    private static Arbitrary<(string, string)> Pairs => Gen.OneOf(
        Texts.SelectMany(_ => Texts, (left, right) => (left, right)),
        Texts.SelectMany(_ => Gen.Choose(0, 20), (text, from) => (text, from < text.Length && !char.IsLowSurrogate(text[from]) ? text[from..] : text))).ToArbitrary();

    private static FoldedText Stored(string text) => Ascii.IsValid(text)
        ? new FoldedText(EscapedText.Encode(text), isFold: false)
        : new FoldedText(EscapedText.Encode(Fold.Of(text)), isFold: true);
}
