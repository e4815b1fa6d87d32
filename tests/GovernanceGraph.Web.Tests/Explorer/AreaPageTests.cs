using System.Text;
using GovernanceGraph.Web.Tests.Infrastructure;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GovernanceGraph.Web.Tests.Explorer;

public sealed class AreaPageTests(Browser browser)
{
    private const string Glasgow = "/areas/area-glasgow-city";

    [Fact]
    public async Task Counts_of_findings_and_gaps_are_those_of_the_graph()
    {
        var data = await PublicEndpoint.AskAsync(browser, """
            { area(id: "area-glasgow-city") { findings(where: { kind: [STRENGTH] }) { totalCount } } gaps(areas: ["area-glasgow-city"], kinds: [NO_OWNER]) { totalCount } }
            """);
        var strengths = data.GetProperty("area").GetProperty("findings").GetProperty("totalCount").GetInt32();
        var ownerless = data.GetProperty("gaps").GetProperty("totalCount").GetInt32();

        await browser.VisitAsync(Glasgow, async page =>
        {
            await Expect(Bar(page, "Findings by kind", "Strength")).ToHaveTextAsync($"{strengths}");
            await Expect(Bar(page, "Gaps by kind", "No owner")).ToHaveTextAsync($"{ownerless}");
        });
    }

    [Fact]
    public Task A_kind_of_finding_narrows_the_list_and_the_address() => browser.VisitAsync(Glasgow, async page =>
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Area for improvement", Exact = true }).ClickAsync();

        await Expect(page).ToHaveURLAsync(Pattern.Of("kind=AREA_FOR_IMPROVEMENT"));
        await Expect(page.GetByText("findings of the kind area for improvement")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Delays in initial referral discussions" })).ToBeVisibleAsync();
    });

    [Fact]
    public Task The_two_inspections_of_Glasgow_are_charted_apart() => browser.VisitAsync(Glasgow, async page =>
    {
        var charts = page.Locator("section[aria-labelledby=grades] svg");

        await Expect(charts).ToHaveCountAsync(2);
        await Expect(page.Locator("section[aria-labelledby=grades]")).ToContainTextAsync("cannot be compared");
    });

    [Fact]
    public Task A_bar_ends_short_of_its_target_where_the_target_was_not_met() => browser.VisitAsync(Glasgow, async page =>
    {
        var row = page.Locator("section[aria-labelledby=measures] svg g").Filter(new() { HasText = "Permanency reviews of under-5s" });
        var reached = await row.Locator("rect").Nth(1).EvaluateAsync<double>("bar => bar.width.baseVal.value");
        var aimed = await row.Locator("line").EvaluateAsync<double>("line => line.x1.baseVal.value");

        // 56 per cent against a target of 90.
        Assert.Equal(56.0 / 90, reached / aimed, 3);
        await Expect(row).ToContainTextAsync("target not met");
    });

    [Fact]
    public Task Its_measures_can_be_taken_away_with_their_sources() => browser.VisitAsync(Glasgow, async page =>
    {
        var (name, file) = await Downloads.TakeAsync(page, "Measures as CSV");
        var text = Encoding.UTF8.GetString(file);

        Assert.Equal("glasgow-city.csv", name);
        Assert.Contains("Healthier, Wealthier Children referrals", text, StringComparison.Ordinal);
        Assert.Contains("target not met", text, StringComparison.Ordinal);
        Assert.Contains("Children's Services Performance Update", text, StringComparison.Ordinal);
    });

    [Fact]
    public Task An_area_without_a_grade_says_so() => browser.VisitAsync("/areas/area-orkney", async page =>
        await Expect(page.Locator("main")).ToContainTextAsync("No document held publishes a grade for Orkney"));

    [Fact]
    public Task Its_gaps_lead_to_the_list_of_them() => browser.VisitAsync(Glasgow, async page =>
    {
        await page.GetByRole(AriaRole.List, new() { Name = "Gaps by kind" }).GetByRole(AriaRole.Link, new() { Name = "No owner" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(Pattern.Of(@"/gaps\?area=area-glasgow-city&kind=NO_OWNER"));
        await Expect(page.GetByLabel("Area", new() { Exact = true })).ToHaveValueAsync("area-glasgow-city");
        await Expect(page.GetByLabel("Kind", new() { Exact = true })).ToHaveValueAsync("NO_OWNER");
    });

    private static ILocator Bar(IPage page, string list, string label) =>
        page.GetByRole(AriaRole.List, new() { Name = list }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = label }).First.Locator(".bars__count");
}
