using System.Text.Json;
using GovernanceGraph.Web.Tests.Infrastructure;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GovernanceGraph.Web.Tests.Things;

/// <summary>Every kind of thing has a page, so that every link of the explorer leads somewhere.</summary>
public sealed class ThingTests(Browser browser)
{
    [Theory]
    [InlineData("services")]
    [InlineData("actions")]
    [InlineData("evidenceItems")]
    [InlineData("terms")]
    [InlineData("posts")]
    [InlineData("people")]
    [InlineData("instruments")]
    [InlineData("inspections")]
    [InlineData("themes")]
    [InlineData("indicators")]
    [InlineData("evaluations")]
    [InlineData("measures")]
    [InlineData("events")]
    [InlineData("unansweredQuestions")]
    public Task It_has_a_page_with_its_name_its_sources_and_all_that_it_is_related_to(string plural) => browser.VisitAsync("/", async page =>
    {
        var things = (await PublicEndpoint.AskAsync(browser, $$"""{ {{plural}}(first: 1) { nodes { id name citations { document { name } } } } }""")).GetProperty(plural).GetProperty("nodes");
        var thing = Assert.Single(things.EnumerateArray());
        await page.GotoAsync($"/things/{thing.GetProperty("id").GetString()}");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(thing.GetProperty("name").GetString()!);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What it is related to" })).ToBeVisibleAsync();
        foreach (var citation in thing.GetProperty("citations").EnumerateArray())
            await Expect(page.Locator(".facts .citations")).ToContainTextAsync(citation.GetProperty("document").GetProperty("name").GetString()!);
        await Axe.AssertCleanAsync(page);
    });

    [Fact]
    public Task A_thing_whose_kind_has_a_page_of_its_own_is_shown_there() => browser.VisitAsync("/things/body-glasgow-cpp?asOf=2020-01-01", page =>
        Expect(page).ToHaveURLAsync(Pattern.Of(@"/bodies/body-glasgow-cpp\?asOf=2020-01-01$")));

    [Fact]
    public Task A_grade_is_explained_by_its_scale() => browser.VisitAsync("/", async page =>
    {
        var grade = (await PublicEndpoint.AskAsync(browser, """{ evaluations(first: 1, where: { grade: [GOOD] }) { nodes { id ordinal } } }""")).GetProperty("evaluations").GetProperty("nodes")[0];
        await page.GotoAsync($"/things/{grade.GetProperty("id").GetString()}");

        await Expect(page.Locator(".facts")).ToContainTextAsync($"{grade.GetProperty("ordinal").GetInt32()} of 6, where 6 is excellent and 1 unsatisfactory");
    });

    [Fact]
    public Task A_quantity_word_is_explained_by_its_band() => browser.VisitAsync("/", async page =>
    {
        var word = (await PublicEndpoint.AskAsync(browser, """{ terms(where: { kind: [QUANTITY_BAND], name: { eq: "Most" } }) { nodes { id low high } } }""")).GetProperty("terms").GetProperty("nodes")[0];
        await page.GotoAsync($"/things/{word.GetProperty("id").GetString()}");

        await Expect(page.Locator(".facts")).ToContainTextAsync($"{Number(word, "low")} to {Number(word, "high")} per cent");
    });

    [Fact]
    public Task A_long_list_says_how_much_of_it_is_shown_and_shows_the_rest() => browser.VisitAsync("/things/insp-north-lanarkshire-2023", async page =>
    {
        var count = (await PublicEndpoint.AskAsync(browser, """{ inspection(id: "insp-north-lanarkshire-2023") { findings { totalCount } } }"""))
            .GetProperty("inspection").GetProperty("findings").GetProperty("totalCount").GetInt32();
        var findings = page.Locator("section.related").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = "Findings", Exact = true }) });
        await Expect(findings).ToContainTextAsync($"25 of {count} are shown.");

        await findings.GetByRole(AriaRole.Button, new() { Name = $"Show all {count}" }).ClickAsync();

        await Expect(findings.Locator(".related__item")).ToHaveCountAsync(count);
    });

    [Fact]
    public Task What_it_is_related_to_is_exported_as_CSV_with_basis_and_sources() => browser.VisitAsync("/things/term-ird", async page =>
    {
        var items = page.Locator(".related__item");
        await Expect(items).Not.ToHaveCountAsync(0);
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "CSV of what it is related to" }).ClickAsync());

        var lines = (await File.ReadAllTextAsync(await file.PathAsync(), TestContext.Current.CancellationToken)).TrimEnd().Split("\r\n");

        Assert.Equal("Relationship,What,Kind,Detail,Basis,Rules,Sources,Markings,Record version,As of", lines[0]);
        Assert.Equal(await items.CountAsync(), lines.Length - 1);
        Assert.All(lines[1..], line => Assert.Matches(",(STATED|INFERRED|RECORDED),.*,1,[0-9-]{10}$", line));
    });

    private static string Number(JsonElement thing, string property) => thing.GetProperty(property).GetDouble().ToString(System.Globalization.CultureInfo.InvariantCulture);
}
