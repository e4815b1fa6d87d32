using GovernanceGraph.Web.Tests.Infrastructure;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GovernanceGraph.Web.Tests.Explorer;

public sealed class SearchTests(Browser browser)
{
    [Fact]
    public Task Results_come_as_one_types_with_kind_area_and_year() => browser.VisitAsync("/", async page =>
    {
        await Box(page).PressSequentiallyAsync("initial referral dis");

        var hit = Hits(page).Filter(new LocatorFilterOptions { HasText = "Delays in initial referral discussions" });
        await Expect(hit).ToContainTextAsync("Finding: area for improvement");
        await Expect(hit).ToContainTextAsync("Glasgow City");
        await Expect(hit).ToContainTextAsync("2025");
        await Expect(page).ToHaveURLAsync(Pattern.Of(@"\?q=initial\+referral\+dis$"));
    });

    [Fact]
    public Task A_search_can_be_shared_by_its_address() => browser.VisitAsync("/?q=advocacy&kind=Service", async page =>
    {
        await Expect(Box(page)).ToHaveValueAsync("advocacy");
        await Expect(Hits(page).First).ToBeVisibleAsync();
        foreach (var facts in await page.Locator(".hit__facts").AllAsync())
            await Expect(facts).ToContainTextAsync("Service");
        Assert.NotEqual(0, await Hits(page).CountAsync());
    });

    [Fact]
    public Task The_keyboard_alone_searches_chooses_and_comes_back() => browser.VisitAsync("/", async page =>
    {
        await Box(page).WaitForAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to main content" })).ToBeFocusedAsync();
        while (!await Box(page).EvaluateAsync<bool>("box => box === document.activeElement"))
            await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("neglect");
        await Expect(Hits(page).First).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(Hits(page).Nth(0).GetByRole(AriaRole.Link)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(Hits(page).Nth(1).GetByRole(AriaRole.Link)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(Box(page)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Neglect");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
        await page.GoBackAsync();
        await Expect(Box(page)).ToHaveValueAsync("neglect");
        await Expect(Hits(page).First).ToBeVisibleAsync();
    });

    [Fact]
    public Task What_is_found_nowhere_is_said_with_what_to_try() => browser.VisitAsync("/?q=zzzz", async page =>
    {
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("0 results for “zzzz”");
        await Expect(page.GetByText("Try fewer or shorter words")).ToBeVisibleAsync();
    });

    private static ILocator Box(IPage page) => page.GetByRole(AriaRole.Searchbox);

    private static ILocator Hits(IPage page) => page.Locator(".hit");
}
