using GovernanceGraph.Web.Tests.Infrastructure;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GovernanceGraph.Web.Tests.Chain;

/// <summary>
/// A finding with an owner that a document states, and a way up as long as one may be. No document of the published record states an owner
/// of a finding, so this one has a record of its own.
/// </summary>
public sealed class LongChainTests(Browser browser)
{
    private const int LinksUp = 32;

    private static readonly string Seed = $$"""
        cites: doc-a
        documents:
          - { id: doc-a, name: A paper on one finding, file: paper.txt, voice: PRIMARY, date: 2025-01-31, marking: OFFICIAL-SENSITIVE, cite: "1.1", sections: ["1.1"], ABOUT: insp-a }
        areas:
          - { id: area-a, name: Area, level: COUNCIL_AREA, cite: "1.1" }
        inspections:
          - { id: insp-a, name: Inspection of the area, kind: FULL, cite: "1.1", IN_AREA: area-a }
        findings:
          - { id: find-a, name: A finding with an owner, kind: AREA_FOR_IMPROVEMENT, cite: "1.1", IN_AREA: area-a, FOUND from: insp-a, OWNED_BY: body-00 }
        bodies:
        {{string.Join('\n', Enumerable.Range(0, LinksUp + 1).Select(Body))}}
        """;

    [Fact]
    public Task Every_body_up_to_the_last_one_is_drawn_above_the_one_below_it_and_the_last_is_marked() => VisitAsync(async page =>
    {
        var picture = await ChainPage.PictureAsync(page);
        var above = double.MaxValue;
        foreach (var body in Enumerable.Range(0, LinksUp + 1))
        {
            var card = (await ChainPage.Part(picture, Id(body)).BoundingBoxAsync())!;
            Assert.True(card.Y + card.Height < above, $"{Id(body)} does not stand above the body below it");
            above = card.Y;
        }

        await Expect(picture.Locator("[data-card]").Filter(new() { HasText = "Last body that a document states" })).ToContainTextAsync($"number {LinksUp} ");
        Assert.Equal(LinksUp + 2, await picture.Locator("[data-line=STATED]").CountAsync());
        Assert.Empty(await ChainPage.LayoutFaultsAsync(page));
        await Screenshots.TakeAsync(page, "long-chain-1280");
    });

    [Fact]
    public Task The_owner_closes_the_gap_and_the_way_up_has_one_at_its_end_alone() => VisitAsync(async page =>
    {
        var picture = await ChainPage.PictureAsync(page);

        await Expect(picture.GetByText("No owner is named")).ToHaveCountAsync(0);
        await Expect(picture.Locator("[data-card=hole]").Filter(new() { HasText = "To whom it answers is not said" })).ToHaveCountAsync(1);
        await Expect(page.GetByText("OFFICIAL-SENSITIVE").First).ToBeVisibleAsync();
    });

    [Fact]
    public Task The_end_of_the_way_is_reached_by_scrolling_inside_the_picture() => VisitAsync(async page =>
    {
        var picture = await ChainPage.PictureAsync(page);
        var last = ChainPage.Part(picture, Id(LinksUp));
        var box = page.Locator(".chain-box");
        Assert.True(await box.EvaluateAsync<bool>("box => box.scrollHeight > 3 * box.clientHeight"));

        await last.ScrollIntoViewIfNeededAsync();

        await Expect(last).ToBeInViewportAsync();
    });

    private Task VisitAsync(Func<IPage, Task> test) => browser.VisitSeedAsync(Seed, "/findings/find-a", test);

    private static string Id(int number) => $"body-{number:00}";

    private static string Body(int number)
    {
        var up = number == LinksUp ? string.Empty : $", ACCOUNTABLE_TO: {Id(number + 1)}";
        return $"  - {{ id: {Id(number)}, name: Committee number {number} of the partnership for children and young people, kind: COMMITTEE, cite: \"1.1\", IN_AREA: area-a{up} }}";
    }
}
