using System.Text;
using GovernanceGraph.Web.Tests.Infrastructure;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GovernanceGraph.Web.Tests.Explorer;

public sealed class GapsPageTests(Browser browser)
{
    [Fact]
    public async Task Filters_count_what_the_graph_counts_and_stand_in_the_address()
    {
        var data = await PublicEndpoint.AskAsync(browser, """
            { gaps(areas: ["area-north-lanarkshire"], kinds: [NO_EVIDENCE], themes: ["theme-health"]) { totalCount } }
            """);
        var count = data.GetProperty("gaps").GetProperty("totalCount").GetInt32();

        await browser.VisitAsync("/gaps", async page =>
        {
            await page.GetByLabel("Area", new() { Exact = true }).SelectOptionAsync("area-north-lanarkshire");
            await page.GetByLabel("Theme", new() { Exact = true }).SelectOptionAsync("theme-health");
            await page.GetByLabel("Kind", new() { Exact = true }).SelectOptionAsync("NO_EVIDENCE");

            await Expect(page.Locator("#list")).ToHaveTextAsync($"{count} gaps");
            await Expect(page).ToHaveURLAsync(Pattern.Of("area=area-north-lanarkshire&theme=theme-health&kind=NO_EVIDENCE"));
        });
    }

    [Fact]
    public Task A_gap_says_what_is_missing_where_it_was_looked_for_and_what_comes_nearest() => browser.VisitAsync("/gaps?kind=NO_OWNER&area=area-glasgow-city", async page =>
    {
        var gap = page.Locator(".gap").First;

        await Expect(gap).ToContainTextAsync("No document held names an owner");
        await gap.GetByText("Looked for in 5 documents").ClickAsync();
        await Expect(gap.GetByRole(AriaRole.Link, new() { Name = "Report of a joint inspection of services for children" })).ToBeVisibleAsync();
        await gap.GetByText(Pattern.Of("What comes nearest")).ClickAsync();
        await Expect(gap.Locator(".gap__links").First.Locator(".citations a").First).ToBeVisibleAsync();
    });

    [Fact]
    public Task Pages_of_gaps_follow_one_another_without_repeating_any() => browser.VisitAsync("/gaps?kind=NO_OWNER", async page =>
    {
        await page.Locator(".gap").First.WaitForAsync();
        var first = await page.Locator(".gap__title a").EvaluateAllAsync<string[]>("links => links.map(link => link.pathname)");
        await page.GetByRole(AriaRole.Button, new() { Name = "Next 25 gaps" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Back to the first page" })).ToBeVisibleAsync();
        await Expect(page.Locator("[aria-busy=false] .gap")).ToHaveCountAsync(25);
        var second = await page.Locator(".gap__title a").EvaluateAllAsync<string[]>("links => links.map(link => link.pathname)");

        Assert.Equal(25, first.Length);
        Assert.Empty(first.Intersect(second, StringComparer.Ordinal));
    });

    [Fact]
    public Task The_list_is_worked_with_the_keyboard_alone() => browser.VisitAsync("/gaps", async page =>
    {
        await page.GetByLabel("Kind", new() { Exact = true }).FocusAsync();
        await page.Keyboard.TypeAsync("Past its");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByLabel("Theme", new() { Exact = true })).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "No owner named" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(Pattern.Of("kind=NO_OWNER"));
        await page.Locator(".gap summary").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".gap details[open]")).ToHaveCountAsync(1);
    });

    [Fact]
    public Task What_is_shown_can_be_taken_away_as_a_table() => browser.VisitAsync("/gaps?kind=OFF_TARGET_NO_ACTION", async page =>
    {
        await page.Locator(".gap").First.WaitForAsync();
        var (_, file) = await Downloads.TakeAsync(page, "This page of gaps as CSV");
        var lines = Encoding.UTF8.GetString(file).TrimEnd().Split("\r\n");

        Assert.Equal(await page.Locator(".gap").CountAsync(), lines.Length - 1);
        Assert.All(lines[1..], line => Assert.StartsWith("\"Off target, and no action\",", line, StringComparison.Ordinal));
    });

    [Fact]
    public Task Filters_that_nothing_fits_say_how_to_go_on() => browser.VisitAsync("/gaps?area=area-orkney&kind=OVERDUE", async page =>
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "show all gaps" }).ClickAsync();

        await Expect(page.Locator(".gap")).ToHaveCountAsync(25);
    });
}
