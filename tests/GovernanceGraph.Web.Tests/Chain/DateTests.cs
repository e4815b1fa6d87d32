using GovernanceGraph.Web.Tests.Infrastructure;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GovernanceGraph.Web.Tests.Chain;

public sealed class DateTests(Browser browser)
{
    private const string Body = "body-glasgow-cpp";

    [Fact]
    public Task The_picture_shows_the_chain_of_the_chosen_day() => browser.VisitAsync($"/bodies/{Body}?asOf=2018-01-31", async page =>
    {
        var then = await KeysAsync("2018-01-31");
        var now = await KeysAsync("2026-01-31");

        var drawn = await ChainPage.MarksAsync(await ChainPage.PictureAsync(page));

        Assert.NotEqual(then, now);
        Assert.Equal(then, drawn.Order(StringComparer.Ordinal));
        await Expect(page.GetByText("as it was on 31 January 2018")).ToBeVisibleAsync();
    });

    [Fact]
    public Task Every_link_of_the_page_keeps_the_chosen_day() => browser.VisitAsync($"/bodies/{Body}?asOf=2018-01-31", async page =>
    {
        await ChainPage.PictureAsync(page);
        foreach (var link in await page.Locator("main a[href^='/']:not([href^='/graphql'])").AllAsync())
            await Expect(link).ToHaveAttributeAsync("href", Pattern.Of(@"\?asOf=2018-01-31$"));
    });

    private async Task<string[]> KeysAsync(string asOf)
    {
        var chain = (await PublicEndpoint.AskAsync(browser, $$"""{ accountability(id: "{{Body}}", asOf: "{{asOf}}") { steps { role link { id } } gaps { id } } }""")).GetProperty("accountability");
        var steps = chain.GetProperty("steps").EnumerateArray().Select(step => $"{step.GetProperty("role").GetString()} {step.GetProperty("link").GetProperty("id").GetString()}");
        var gaps = chain.GetProperty("gaps").EnumerateArray().Select(gap => $"gap {gap.GetProperty("id").GetString()}");
        return [.. steps.Concat(gaps).Order(StringComparer.Ordinal)];
    }
}
