using System.Text.Json;
using GovernanceGraph.Web.Tests.Infrastructure;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GovernanceGraph.Web.Tests.Things;

public sealed class BodyTests(Browser browser)
{
    [Fact]
    public Task It_lists_what_the_body_owns_provides_and_oversees_with_basis_and_sources() => browser.VisitAsync("/bodies/body-nl-cpc", async page =>
    {
        var body = (await PublicEndpoint.AskAsync(browser, """
            { body(id: "body-nl-cpc") {
              owns { nodes { name } } responsibleFor { nodes { name } } oversees { nodes { name } } accountableTo { nodes { name } } overseenBy { nodes { name } } members { nodes { name } }
            } }
            """)).GetProperty("body");

        await AssertListedAsync(page, "Findings, actions and plans it owns", body.GetProperty("owns"));
        await AssertListedAsync(page, "Remits and services it is responsible for", body.GetProperty("responsibleFor"));
        await AssertListedAsync(page, "What it oversees", body.GetProperty("oversees"));
        await AssertListedAsync(page, "It answers to", body.GetProperty("accountableTo"));
        await AssertListedAsync(page, "Overseen by", body.GetProperty("overseenBy"));
        await AssertListedAsync(page, "Partners and members", body.GetProperty("members"));
        await Expect(Section(page, "It answers to")).ToContainTextAsync("Inferred by rule R1, local instance");
    });

    [Fact]
    public Task It_says_where_no_document_says_to_whom_it_answers() => browser.VisitAsync("/bodies/body-glasgow-hscp", page =>
        Expect(page.GetByText("No document held says to whom it is accountable.").First).ToBeVisibleAsync());

    [Fact]
    public Task It_counts_what_would_be_touched_and_what_would_be_left_without_anyone() => browser.VisitAsync("/bodies/body-glasgow-hscp", async page =>
    {
        var body = (await PublicEndpoint.AskAsync(browser, """
            { body(id: "body-glasgow-hscp") {
              owns { nodes { ... on Action { ownedBy { totalCount } } } } commissions { nodes { commissionedBy { totalCount } } } parts { totalCount } posts { totalCount }
            } }
            """)).GetProperty("body");
        var owned = body.GetProperty("owns").GetProperty("nodes").EnumerateArray().Select(action => action.GetProperty("ownedBy").GetProperty("totalCount").GetInt32()).ToArray();
        var bought = body.GetProperty("commissions").GetProperty("nodes").GetArrayLength();
        var within = body.GetProperty("parts").GetProperty("totalCount").GetInt32() + body.GetProperty("posts").GetProperty("totalCount").GetInt32();

        var table = page.GetByRole(AriaRole.Table, new() { Name = "What hangs on Glasgow City Health and Social Care Partnership" });
        await Expect(Row(table, "Findings, actions, plans and indicators it owns")).ToContainTextAsync($"{owned.Length}{owned.Count(count => count == 1)} without another owner named");
        await Expect(Row(table, "Services it commissions")).ToContainTextAsync($"{bought}");
        await Expect(Row(table, "Its parts and posts")).ToContainTextAsync($"{within}");
    });

    [Fact]
    public Task Sources_are_folded_up_until_they_are_asked_for() => browser.VisitAsync("/bodies/body-nl-cpc", async page =>
    {
        var sources = Section(page, "It answers to").Locator("details");
        await Expect(sources.GetByRole(AriaRole.Listitem)).ToBeHiddenAsync();

        await sources.Locator("summary").ClickAsync();

        await Expect(sources.GetByText("Appendix 2")).ToBeVisibleAsync();
    });

    private static async Task AssertListedAsync(IPage page, string heading, JsonElement related)
    {
        var names = related.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("name").GetString()!).ToArray();
        var listed = Section(page, heading).Locator(".related__item > a");
        await Expect(listed).ToHaveCountAsync(names.Length);
        Assert.Equal(names.Order(StringComparer.Ordinal), (await listed.AllInnerTextsAsync()).Order(StringComparer.Ordinal));
    }

    private static ILocator Section(IPage page, string heading) =>
        page.Locator("section.related").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true }) });

    private static ILocator Row(ILocator table, string what) => table.GetByRole(AriaRole.Row).Filter(new() { HasText = what });
}
