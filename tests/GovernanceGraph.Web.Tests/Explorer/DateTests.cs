using GovernanceGraph.Web.Tests.Infrastructure;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GovernanceGraph.Web.Tests.Explorer;

public sealed class DateTests(Browser browser)
{
    [Fact]
    public Task A_chosen_day_is_honoured_and_kept_by_every_link() => browser.VisitAsync("/?q=delays+in+initial+referral", async page =>
    {
        await Expect(page.Locator(".hit")).Not.ToHaveCountAsync(0);
        await page.GetByLabel("Show the record as it was on").FillAsync("2018-01-31");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();

        await Expect(page.GetByText("as it was on 31 January 2018")).ToBeVisibleAsync();
        await Expect(page.GetByText("Delays in initial referral discussions")).ToHaveCountAsync(0);
        await Expect(page).ToHaveURLAsync(Pattern.Of("q=delays.*asOf=2018-01-31$"));
        await page.GetByRole(AriaRole.Link, new() { Name = "GovernanceGraph", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Published documents" })).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(Pattern.Of(@"/\?asOf=2018-01-31$"));
        foreach (var link in await page.Locator("main a[href^='/']:not([href^='/graphql'])").AllAsync())
            await Expect(link).ToHaveAttributeAsync("href", Pattern.Of("asOf=2018-01-31"));
    });

    [Fact]
    public Task A_thing_that_was_not_there_yet_is_said_to_be_missing_on_that_day_with_the_way_to_today() =>
        browser.VisitAsync("/findings/find-glasgow-2025-afd-02-ird-delays?asOf=2018-01-31", async page =>
    {
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Not in the record");

        await page.GetByRole(AriaRole.Button, new() { Name = "Show it as it is today" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Delays in initial referral discussions");
    });

    [Fact]
    public Task Back_to_today_takes_the_day_out_of_the_address() => browser.VisitAsync("/?asOf=2018-01-31", async page =>
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Back to today" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(Pattern.Of("/$"));
    });
}
