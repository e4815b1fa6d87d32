using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GovernanceGraph.Graph.Changes;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Changes;

public sealed class SearchTokenizerTests
{
    [Theory]
    [InlineData("services", "service")]
    [InlineData("agencies", "agency")]
    [InlineData("bodies", "body")]
    [InlineData("houses", "house")]
    [InlineData("committees", "committee")]
    [InlineData("heroes", "heroe")]
    [InlineData("movies", "movy")]
    [InlineData("eyries", "eyry")]
    [InlineData("abuse", "abuse")]
    [InlineData("status", "status")]
    [InlineData("process", "process")]
    [InlineData("irds", "ird")]
    [InlineData("gas", "gas")]
    [InlineData("s", "s")]
    [InlineData("", "")]
    public void The_first_rule_of_the_stemmer_that_fits_is_applied(string word, string expected) => Assert.Equal(expected, Stemmer.Singular(word));

    [Theory]
    [InlineData("Delays in initial referral discussions", "delay in initial referral discussion")]
    [InlineData("Children's services, 2023–2026", "children service 2023 2026")]
    [InlineData("Children’s rights", "children right")]
    [InlineData("Barnardo's", "barnardo")]
    [InlineData("follow-up (QI 2.1)", "follow up qi 2 1")]
    [InlineData("  — ", "")]
    public void Tokens_are_folded_words_of_letters_and_digits(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', SearchTokenizer.Tokens(text)));

    [Theory]
    [InlineData("Barnardo")]
    [InlineData("Barnardos")]
    [InlineData("Barnardo's")]
    [InlineData("BARNARDO’S")]
    public void A_word_and_its_plural_with_or_without_apostrophe_are_one_token(string text) =>
        Assert.Equal("barnardo", Assert.Single(SearchTokenizer.Tokens(text)));

    [Fact]
    public void Words_are_what_is_left_between_all_that_is_neither_letter_nor_digit_nor_apostrophe()
    {
        var letters = Gen.Elements("s", "ie", "B", "é", "ß", "'", "’", " ", "-", "7", "½", "😀", "𝒢", "\uD835", "\uDCA2", "한", "_", "\u0301");
        var texts = Gen.OneOf(letters.ListOf().Select(parts => string.Concat(parts)), ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(texts.ToArbitrary(), text => SearchTokenizer.Words(text).SequenceEqual(SplitRunes(text))));
    }

    [Fact]
    public void A_text_of_any_length_is_cut() =>
        Assert.Equal(2_000, SearchTokenizer.Tokens(string.Join(' ', Enumerable.Repeat("word", 2_000))).Count);

    private static string[] SplitRunes(string text)
    {
        var kept = Fold.Of(text).EnumerateRunes()
            .Where(rune => rune.Value is not ('\'' or '\u2019'))
            .Select(rune => Rune.IsLetterOrDigit(rune) ? rune.ToString() : "\n");
        return string.Concat(kept).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
