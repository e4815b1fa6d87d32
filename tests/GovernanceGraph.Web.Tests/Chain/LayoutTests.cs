using GovernanceGraph.Web.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Web.Tests.Chain;

/// <summary>Nothing in the picture lies on anything else, and no word is cut off: measured on what the browser drew.</summary>
public sealed class LayoutTests(Browser browser)
{
    [Theory]
    [InlineData(ChainPage.Address)]
    [InlineData("/findings/find-nl-s1-initial-meeting")]
    [InlineData("/things/theme-child-protection")]
    [InlineData("/things/act-nl-joint-action-plan")]
    [InlineData("/things/ind-statement-4")]
    [InlineData("/bodies/body-glasgow-hscp-childrens-services")]
    public Task Nothing_lies_on_anything_else_and_no_word_leaves_its_box(string address) => browser.VisitAsync(address, async page =>
    {
        await ChainPage.PictureAsync(page);

        Assert.True(await page.Locator("[data-card]").CountAsync() > 2);
        Assert.Empty(await ChainPage.LayoutFaultsAsync(page));
    });

    [Fact]
    public Task Nor_at_the_width_of_a_phone_with_large_text() => browser.VisitAsync(ChainPage.Address, async page =>
    {
        await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        await ChainPage.PictureAsync(page);

        Assert.Empty(await ChainPage.LayoutFaultsAsync(page));
        Assert.True(await page.Locator(".chain-figure").EvaluateAsync<bool>("figure => figure.getBoundingClientRect().right <= document.documentElement.clientWidth"));
    }, width: 360);

    [Fact]
    public Task The_words_of_the_picture_grow_with_the_text_size() => browser.VisitAsync(ChainPage.Address, async page =>
    {
        var words = (await ChainPage.PictureAsync(page)).GetByText("No owner is named");
        var before = (await words.BoundingBoxAsync())!.Height;

        await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");

        Assert.Equal(2, (await words.BoundingBoxAsync())!.Height / before, 0.1);
    });
}
