using GovernanceGraph.Web.Tests.Infrastructure;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GovernanceGraph.Web.Tests.Chain;

public sealed class PictureTests(Browser browser)
{
    [Fact]
    public Task Search_leads_to_the_picture_and_a_line_of_it_to_the_place_that_says_so() => browser.VisitAsync("/", async page =>
    {
        await page.GetByRole(AriaRole.Searchbox).PressSequentiallyAsync("delays in initial referral");
        await page.GetByRole(AriaRole.Link, new() { Name = "Delays in initial referral discussions" }).ClickAsync();
        var picture = await ChainPage.PictureAsync(page);
        await picture.GetByRole(AriaRole.Button, new() { NameRegex = Pattern.Of("^owned by.*owned by Glasgow Community Planning Partnership$") }).ClickAsync();

        var details = ChainPage.Details(page);
        await Expect(details).ToContainTextAsync("Stated");
        await Expect(details).ToContainTextAsync("Cover: Recommendations, item b; 6.1, item b");
        await details.GetByRole(AriaRole.Link, new() { NameRegex = Pattern.Of("^Joint Inspection of Services") }).ClickAsync();
        await Expect(page).ToHaveURLAsync(Pattern.Of("/documents/doc-000$"));
    });

    [Theory]
    [InlineData("Finding", ChainPage.Finding)]
    [InlineData("Finding", "find-nl-s1-ird-bypass")]
    [InlineData("Body", "body-nl-cpc")]
    [InlineData("Action", "act-nl-joint-action-plan")]
    [InlineData("Measure", "meas-nl-ird-held")]
    [InlineData("Theme", "theme-child-protection")]
    public async Task Every_step_and_every_gap_of_a_chain_is_drawn_and_listed_once(string type, string id)
    {
        var folder = type switch { "Finding" => "findings", "Body" => "bodies", _ => "things" };
        await browser.VisitAsync($"/{folder}/{id}", async page =>
        {
            var chain = (await PublicEndpoint.AskAsync(browser, $$"""{ accountability(id: "{{id}}") { steps { role link { id } } gaps { id } } }""")).GetProperty("accountability");
            var steps = chain.GetProperty("steps").EnumerateArray()
                .Select(step => $"{step.GetProperty("role").GetString()} {step.GetProperty("link").GetProperty("id").GetString()}").ToArray();
            var gaps = chain.GetProperty("gaps").EnumerateArray().Select(gap => $"gap {gap.GetProperty("id").GetString()}").ToArray();

            var drawn = await ChainPage.MarksAsync(await ChainPage.PictureAsync(page));

            Assert.NotEmpty(steps);
            Assert.Equal([.. steps.Concat(gaps).Order(StringComparer.Ordinal)], drawn.Order(StringComparer.Ordinal));
            Assert.Equal(steps.Length, await page.Locator(".chain-list__step").CountAsync());
            Assert.Equal(gaps.Length, await page.Locator(".chain-list__gap").CountAsync());
        });
    }

    [Fact]
    public Task What_is_stated_is_solid_and_what_is_inferred_is_dashed_and_names_its_rule() => browser.VisitAsync(ChainPage.Address, async page =>
    {
        var picture = await ChainPage.PictureAsync(page);

        Assert.False(Assert.Single(await AreDashedAsync(picture, "STATED")));
        Assert.True(Assert.Single(await AreDashedAsync(picture, "INFERRED")));
        foreach (var label in await picture.Locator("[data-label] [data-form=INFERRED]").AllAsync())
            await Expect(label).ToContainTextAsync(Pattern.Of(@"inferred: R\d+ "));
        foreach (var label in await picture.Locator("[data-label] [data-form=STATED]").AllAsync())
            await Expect(label).Not.ToContainTextAsync("inferred");
    });

    [Fact]
    public Task A_gap_is_a_hole_and_says_what_was_searched() => browser.VisitAsync(ChainPage.Address, async page =>
    {
        var picture = await ChainPage.PictureAsync(page);
        var hole = picture.Locator("[data-card=hole]").Filter(new() { HasText = "No owner is named" });
        await Expect(hole).ToContainTextAsync("5 documents searched");

        await hole.GetByRole(AriaRole.Button).ClickAsync();

        var details = ChainPage.Details(page);
        await Expect(details).ToContainTextAsync("No document held names an owner");
        Assert.Equal(5, await details.Locator("li", new() { Has = page.Locator("a[href^='/documents/']") }).CountAsync());
        await Expect(details.GetByRole(AriaRole.Heading, new() { Name = "Who may be meant, by inference" })).ToBeVisibleAsync();
    });

    [Fact]
    public Task An_inference_shows_its_rule_and_the_names_of_its_premises() => browser.VisitAsync(ChainPage.Address, async page =>
    {
        var picture = await ChainPage.PictureAsync(page);
        await ChainPage.Part(picture, "UP body-glasgow-cpc|ACCOUNTABLE_TO|body-glasgow-cog").ClickAsync();

        var details = ChainPage.Details(page);
        await Expect(details.GetByRole(AriaRole.Heading, new() { Level = 3 })).ToHaveTextAsync("Glasgow child protection committee acts on behalf of Glasgow chief officers group");
        await Expect(details).ToContainTextAsync("A general definition holds for the body of that kind in a named area.");
        await Expect(details).ToContainTextAsync("Child protection committee (any area) answers to Chief officers group (any area)");
        await Expect(details).ToContainTextAsync("Appendix 4 (glossary)");
    });

    [Fact]
    public Task What_leads_up_stands_above_the_start_and_what_stands_behind_it_below() => browser.VisitAsync(ChainPage.Address, async page =>
    {
        var picture = await ChainPage.PictureAsync(page);
        var start = (await picture.Locator("[data-card=start]").BoundingBoxAsync())!;

        Assert.True(await BottomAsync(picture, "body-glasgow-cog") < await TopAsync(picture, "body-glasgow-cpc"));
        Assert.True(await BottomAsync(picture, "body-glasgow-cpc") < start.Y);
        Assert.True(await BottomAsync(picture, "act-glasgow-2025-improvement-plan") < start.Y);
        Assert.True(await TopAsync(picture, "insp-glasgow-2025") > start.Y + start.Height);
    });

    [Fact]
    public Task The_picture_grows_shrinks_and_fits() => browser.VisitAsync(ChainPage.Address, async page =>
    {
        var picture = await ChainPage.PictureAsync(page);
        var before = (await picture.BoundingBoxAsync())!.Width;

        await page.GetByRole(AriaRole.Button, new() { Name = "Larger" }).ClickAsync();
        Assert.True((await picture.BoundingBoxAsync())!.Width > before);
        await page.GetByRole(AriaRole.Button, new() { Name = "Whole picture" }).ClickAsync();
        var box = (await page.Locator(".chain-box").BoundingBoxAsync())!;
        var whole = (await picture.BoundingBoxAsync())!;
        Assert.True(whole.Width <= box.Width && whole.Height <= box.Height, $"{whole.Width} by {whole.Height} in {box.Width} by {box.Height}");
    });

    private static async Task<bool[]> AreDashedAsync(ILocator picture, string form) => await picture.Locator($"[data-line={form}] > path:first-child")
        .EvaluateAllAsync<bool[]>("paths => [...new Set(paths.map(path => path.hasAttribute('stroke-dasharray')))]");

    private static async Task<float> TopAsync(ILocator picture, string key) => (await ChainPage.Part(picture, key).BoundingBoxAsync())!.Y;

    private static async Task<float> BottomAsync(ILocator picture, string key)
    {
        var box = (await ChainPage.Part(picture, key).BoundingBoxAsync())!;
        return box.Y + box.Height;
    }
}
