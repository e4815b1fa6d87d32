using GovernanceGraph.Web.Tests.Infrastructure;
using Microsoft.Playwright;
using Xunit;

namespace GovernanceGraph.Web.Tests.Explorer;

/// <summary>What holds for every page of the explorer. A new page is a line of <see cref="Pages"/>.</summary>
public sealed class PageTests(Browser browser)
{
    /// <summary>The pages, each with the name of its screenshots and what is on it once it is there.</summary>
    public static TheoryData<string, string, string> Pages { get; } = new()
    {
        { "start", "/", "Published documents" },
        { "search", "/?q=neglect", "results for" },
        { "nothing-found", "/?q=zzzz", "Nothing in the record has all of these words" },
        { "compare", "/compare", "Grades" },
        { "area", "/areas/area-glasgow-city", "Grades over the inspections" },
        { "gaps", "/gaps", "By kind" },
        { "document", "/documents/doc-000", "What the record takes from it" },
        { "section", "/documents/doc-002?section=Foreword", "Keep joint responses to domestic abuse" },
        { "finding", "/findings/find-glasgow-2025-afd-02-ird-delays", "The same chain as a list" },
        { "body", "/bodies/body-nl-cpc", "What would be touched if it went" },
        { "action", "/things/act-nl-joint-action-plan", "The same chain as a list" },
        { "thing", "/things/insp-glasgow-2025", "Joint inspection of services for children" },
        { "not-found", "/findings/nobody", "Search for something else" },
        { "no-such-page", "/nonsense", "There is no such page" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public Task It_is_accessible_and_fits_the_window(string name, string address, string text) => VisitAsync(address, text, async page =>
    {
        await Axe.AssertCleanAsync(page);
        await AssertFitsAsync(page);
        await Screenshots.TakeAsync(page, $"{name}-1280");
    });

    [Theory]
    [MemberData(nameof(Pages))]
    public Task It_is_accessible_and_fits_a_phone(string name, string address, string text) => VisitAsync(address, text, async page =>
    {
        await Axe.AssertCleanAsync(page);
        await AssertFitsAsync(page);
        await Screenshots.TakeAsync(page, $"{name}-360");
    }, width: 360);

    [Theory]
    [MemberData(nameof(Pages))]
    public Task It_fits_with_text_at_200_per_cent(string name, string address, string text) => VisitAsync(address, text, async page =>
    {
        await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        await AssertFitsAsync(page);
        await Screenshots.TakeAsync(page, $"{name}-200-per-cent");
    });

    [Theory]
    [MemberData(nameof(Pages))]
    public Task It_has_one_heading_of_the_first_level_that_names_the_document(string name, string address, string text) => VisitAsync(address, text, async page =>
    {
        Assert.NotEmpty(name);
        var heading = await Assert.Single(await page.Locator("h1").AllAsync()).InnerTextAsync();

        Assert.Equal($"{heading} – GovernanceGraph", await page.TitleAsync());
    });

    // A thing that is not there is answered with an error, which browsers do not report for status 200 but for a page with 404.
    private Task VisitAsync(string address, string text, Func<IPage, Task> test, int width = 1280) => browser.VisitAsync(address, async page =>
    {
        await page.Locator("main").GetByText(text).First.WaitForAsync();
        await test(page);
    }, width, isWithFaults: address == "/nonsense");

    private static async Task AssertFitsAsync(IPage page) =>
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
}
