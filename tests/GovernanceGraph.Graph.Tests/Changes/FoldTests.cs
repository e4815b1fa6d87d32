using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GovernanceGraph.Graph.Changes;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Changes;

public sealed class FoldTests
{
    [Theory]
    [InlineData("Glasgow City HSCP", "glasgow city hscp")]
    [InlineData("Café", "cafe")]
    [InlineData("Cafe\u0301", "cafe")]
    [InlineData("Ålesund", "alesund")]
    [InlineData("Straße", "straße")]
    [InlineData("ﬁnding", "finding")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("ıssız", "ıssız")]
    [InlineData("ΣΊΣΥΦΟΣ", "σισυφοσ")]
    [InlineData("½", "1⁄2")]
    [InlineData("10²", "102")]
    [InlineData("ＩＲＤ", "ird")]
    [InlineData("Ǆ", "dz")]
    [InlineData("Ơ", "o")]
    [InlineData("ЙОГ", "иог")]
    [InlineData("한", "\u1112\u1161\u11ab")]
    [InlineData("𝒢lasgow", "glasgow")]
    [InlineData("𐐀", "𐐨")]
    [InlineData("Children’s", "children’s")]
    [InlineData("", "")]
    public void A_fold_has_neither_case_nor_accents(string text, string expected) => Assert.Equal(expected, Fold.Of(text));

    [Fact]
    public void Folding_a_fold_changes_nothing()
    {
        var texts = ArbMap.Default.ArbFor<NonNull<string>>();
        Check.QuickThrowOnFailure(Prop.ForAll(texts, text => Fold.Of(Fold.Of(text.Get)) == Fold.Of(text.Get)));
    }

    [Fact]
    public void Every_character_has_a_fold_that_stays_and_does_not_depend_on_how_it_was_composed()
    {
        for (var value = 0; value <= 0x10FFFF; value++)
        {
            if (!Rune.IsValid(value))
                continue;
            var text = new Rune(value).ToString();
            var fold = Fold.Of(text);
            Assert.True(fold == Fold.Of(fold), $"U+{value:X4}");
            Assert.True(IsNoncharacter(value) || fold == Fold.Of(text.Normalize(NormalizationForm.FormD)), $"U+{value:X4}");
        }
    }

    [Fact]
    public void A_fold_does_not_depend_on_the_culture_of_the_machine()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal("initial", Fold.Of("INITIAL"));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void A_text_that_may_not_be_stored_has_a_fold_as_well() => Assert.Equal("a\uFFFDe\uFFFFb", Fold.Of("A\uD800É\uFFFFB"));

    private static bool IsNoncharacter(int value) => value is >= 0xFDD0 and <= 0xFDEF || (value & 0xFFFE) == 0xFFFE;
}
