using GovernanceGraph.Web.Tests.Infrastructure;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GovernanceGraph.Web.Tests.Chain;

/// <summary>The picture with the keyboard alone.</summary>
public sealed class KeyboardTests(Browser browser)
{
    [Fact]
    public Task Tab_reaches_the_start_and_leaves_the_picture_with_the_next_press() => browser.VisitAsync(ChainPage.Address, async page =>
    {
        await EnterAsync(page);

        Assert.Equal(ChainPage.Finding, await FocusedAsync(page));
        await page.Keyboard.PressAsync("Tab");
        Assert.Null(await FocusedAsync(page));
    });

    [Fact]
    public Task The_arrow_keys_reach_every_part_once_and_each_is_seen_and_shows_its_sources() => browser.VisitAsync(ChainPage.Address, async page =>
    {
        var picture = await EnterAsync(page);
        var parts = await picture.Locator("[data-key]").EvaluateAllAsync<string[]>("parts => parts.map(part => part.dataset.key)");
        await page.Keyboard.PressAsync("Home");
        var reached = new List<string>();
        while (reached.Count <= parts.Length)
        {
            var key = (await FocusedAsync(page))!;
            reached.Add(key);
            Assert.True(await page.EvaluateAsync<bool>(IsFocusSeen), $"{key} is not in sight");
            await page.Keyboard.PressAsync("ArrowRight");
            if (await FocusedAsync(page) == key)
                break;
        }

        Assert.Equal(parts.Order(StringComparer.Ordinal), reached.Order(StringComparer.Ordinal));
    });

    [Fact]
    public Task Focus_on_a_link_shows_its_sources_and_Enter_on_a_thing_opens_it() => browser.VisitAsync(ChainPage.Address, async page =>
    {
        await EnterAsync(page);
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(ChainPage.Details(page).GetByRole(AriaRole.Heading, new() { Level = 3 })).ToBeVisibleAsync();
        while (await FocusedAsync(page) is { } key && !key.StartsWith("body-", StringComparison.Ordinal))
            await page.Keyboard.PressAsync("ArrowUp");

        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(Pattern.Of("/bodies/body-"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
    });

    [Fact]
    public Task Up_and_down_go_to_what_stands_above_and_below() => browser.VisitAsync(ChainPage.Address, async page =>
    {
        await EnterAsync(page);
        var start = await HeightOfFocusAsync(page);
        await page.Keyboard.PressAsync("ArrowUp");
        var above = await HeightOfFocusAsync(page);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");

        Assert.True(above < start);
        Assert.True(await HeightOfFocusAsync(page) > above);
    });

    private const string IsFocusSeen = """
        () => {
          const box = document.querySelector('.chain-box').getBoundingClientRect();
          const part = document.activeElement.getBoundingClientRect();
          const [x, y] = [(part.left + part.right) / 2, (part.top + part.bottom) / 2];
          return x > box.left && x < box.right && y > Math.max(0, box.top) && y < Math.min(innerHeight, box.bottom);
        }
        """;

    private static async Task<ILocator> EnterAsync(IPage page)
    {
        var picture = await ChainPage.PictureAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Whole picture" }).FocusAsync();
        // The box that scrolls is a stop of its own, so that the arrow keys can scroll it.
        do
            await page.Keyboard.PressAsync("Tab");
        while (await page.EvaluateAsync<bool>("document.activeElement.matches('.chain-box')"));
        return picture;
    }

    private static Task<string?> FocusedAsync(IPage page) => page.EvaluateAsync<string?>("document.activeElement.getAttribute('data-key')");

    // In the picture's own measure, for the box scrolls.
    private static Task<double> HeightOfFocusAsync(IPage page) => page.EvaluateAsync<double>("document.activeElement.getBBox().y");
}
