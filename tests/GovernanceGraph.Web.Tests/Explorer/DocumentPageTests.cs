using GovernanceGraph.Web.Tests.Infrastructure;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GovernanceGraph.Web.Tests.Explorer;

public sealed class DocumentPageTests(Browser browser)
{
    [Fact]
    public Task A_section_that_is_opened_shows_its_statements_and_stands_in_the_address() => browser.VisitAsync("/documents/doc-000", async page =>
    {
        await page.GetByText("Cover: Purpose of Report").ClickAsync();

        await Expect(page).ToHaveURLAsync(Pattern.Of("section=Cover"));
        await Expect(page.Locator(".statements li")).ToHaveCountAsync(8);
        await Expect(page.Locator(".statements").GetByRole(AriaRole.Link, new() { Name = "IJB Finance, Audit and Scrutiny Committee (Glasgow City)" }).First).ToBeVisibleAsync();
    });

    [Fact]
    public Task A_long_section_is_shown_a_page_at_a_time() => browser.VisitAsync("/documents/doc-002?section=Foreword", async page =>
    {
        await Expect(page.Locator(".statements li")).ToHaveCountAsync(50);

        await page.GetByRole(AriaRole.Button, new() { Name = "Next 50" }).ClickAsync();

        await Expect(page.Locator(".statements li")).ToHaveCountAsync(49);
    });

    [Fact]
    public Task A_section_from_which_nothing_was_taken_says_why() => browser.VisitAsync("/documents/doc-002", async page =>
    {
        var row = page.Locator(".data-table tbody tr").Filter(new() { HasText = "Contents" });

        await Expect(row).ToContainTextAsync("repeats headings");
    });

    [Fact]
    public async Task Its_sections_are_all_there_and_counted_as_the_graph_counts_them()
    {
        var document = (await PublicEndpoint.AskAsync(browser, """{ document(id: "doc-003") { sections { locator } statements { totalCount groups { count } } } }"""))
            .GetProperty("document");
        var sections = document.GetProperty("sections").GetArrayLength();

        await browser.VisitAsync("/documents/doc-003", async page =>
        {
            await Expect(page.Locator("main")).ToContainTextAsync($"{document.GetProperty("statements").GetProperty("totalCount").GetInt32():N0} statements from");
            Assert.Equal(sections, await page.Locator(".sections > li").CountAsync() + await page.Locator(".data-table tbody tr").CountAsync());
        });
    }
}
