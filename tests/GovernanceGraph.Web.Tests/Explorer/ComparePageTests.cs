using System.Text;
using System.Xml.Linq;
using GovernanceGraph.Web.Tests.Infrastructure;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GovernanceGraph.Web.Tests.Explorer;

public sealed class ComparePageTests(Browser browser)
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public async Task Every_grade_of_the_record_stands_in_the_chart_of_its_own_framework()
    {
        var evaluations = (await PublicEndpoint.AskAsync(browser, "{ evaluations { nodes { foundBy { node { id } } assessedAgainst { node { frameworks { nodes { id } } } } } } }"))
            .GetProperty("evaluations").GetProperty("nodes").EnumerateArray().Select(Framework).ToArray();

        await browser.VisitAsync("/compare", async page =>
        {
            var charts = page.Locator(".figure svg");
            await Expect(charts).ToHaveCountAsync(evaluations.Distinct(StringComparer.Ordinal).Count());
            var points = new List<int>();
            foreach (var chart in await charts.AllAsync())
                points.Add(await chart.Locator("circle").CountAsync());

            Assert.Equal(evaluations.CountBy(framework => framework).Select(group => group.Value).Order(), points.Order());
        });
    }

    [Fact]
    public Task A_point_stands_the_further_right_the_better_the_grade() => browser.VisitAsync("/compare", async page =>
    {
        var chart = page.Locator(".figure svg").First;
        await chart.WaitForAsync();
        var places = await chart.EvaluateAsync<double[]>("svg => [...svg.querySelectorAll('circle')].map(point => point.cx.baseVal.value)");
        var names = await chart.EvaluateAsync<string[]>("svg => [...svg.querySelectorAll('circle')].map(point => point.nextElementSibling.textContent)");

        // The best stands first, and the same grade at the same place.
        Assert.Equal(places.OrderDescending(), places);
        Assert.Equal(names.Distinct(StringComparer.Ordinal).Count(), names.Zip(places).Distinct().Count());
        Assert.Equal("Excellent", names[0]);
    });

    [Fact]
    public Task No_text_of_a_chart_lies_over_another_or_is_cut_off() => browser.VisitAsync("/compare", AssertTextsApartAsync);

    [Fact]
    public Task No_text_of_a_chart_lies_over_another_on_a_phone() => browser.VisitAsync("/compare", AssertTextsApartAsync, width: 360);

    [Fact]
    public Task The_chart_can_be_taken_away_as_a_drawing_and_as_a_picture_with_its_markings_and_state() => browser.VisitAsync("/compare", async page =>
    {
        var (svgName, svg) = await Downloads.TakeAsync(page, "Grades as SVG");
        var (pngName, png) = await Downloads.TakeAsync(page, "Grades as PNG");
        var drawing = XDocument.Parse(Encoding.UTF8.GetString(svg));
        var text = string.Join('\n', drawing.Descendants(Svg + "text").Select(element => element.Value));

        Assert.EndsWith(".svg", svgName, StringComparison.Ordinal);
        Assert.Contains("East Renfrewshire 2022", text, StringComparison.Ordinal);
        Assert.Contains("OFFICIAL", text, StringComparison.Ordinal);
        Assert.Contains("Record version 1", text, StringComparison.Ordinal);
        Assert.EndsWith(".png", pngName, StringComparison.Ordinal);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.True(png.Length > 10_000, $"{png.Length} bytes");
    });

    [Fact]
    public Task Figures_stand_side_by_side_with_what_several_areas_have_first() => browser.VisitAsync("/compare", async page =>
    {
        var rows = page.Locator(".wide-table tbody tr");
        await rows.First.WaitForAsync();
        var several = await rows.CountAsync();
        Assert.True(several > 20, $"{several} rows");

        await page.GetByRole(AriaRole.Button, new() { NameRegex = Pattern.Of("Show all .* indicators") }).ClickAsync();

        await Expect(page).ToHaveURLAsync(Pattern.Of("indicators=all"));
        Assert.True(await rows.CountAsync() > several);
    });

    [Fact]
    public Task Figures_can_be_taken_away_one_a_row_with_the_place_that_prints_them() => browser.VisitAsync("/compare", async page =>
    {
        var (_, file) = await Downloads.TakeAsync(page, "Measures as CSV");
        var lines = Encoding.UTF8.GetString(file).TrimEnd().Split("\r\n");

        Assert.Equal("\uFEFFIndicator,Area,Figure as printed,Value,Unit,Target,Period,Where it says so,Markings,Record version,As of", lines[0]);
        Assert.Contains(lines, line => line.StartsWith("Population,North Lanarkshire,\"341,400\",341400,", StringComparison.Ordinal));
    });

    [Fact]
    public Task On_a_day_before_any_inspection_it_says_so() => browser.VisitAsync("/compare?asOf=2015-01-01", async page =>
        await Expect(page.Locator("main")).ToContainTextAsync("On this day the record holds no grade of any area"));

    private static string Framework(System.Text.Json.JsonElement evaluation)
    {
        var frameworks = evaluation.GetProperty("assessedAgainst").GetProperty("node").GetProperty("frameworks").GetProperty("nodes").EnumerateArray()
            .Select(framework => framework.GetProperty("id").GetString()!).ToArray();
        return frameworks.Length > 0 ? string.Join(' ', frameworks) : evaluation.GetProperty("foundBy").GetProperty("node").GetProperty("id").GetString()!;
    }

    private static async Task AssertTextsApartAsync(IPage page)
    {
        await page.Locator(".figure svg").First.WaitForAsync();
        var faults = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.figure svg')].flatMap(svg => {
              const frame = svg.getBoundingClientRect();
              const boxes = [...svg.querySelectorAll('text')].map(text => ({ text: text.textContent, box: text.getBoundingClientRect() }));
              const cut = boxes.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1);
              const over = boxes.flatMap((one, index) => boxes.slice(index + 1).filter(other =>
                one.box.left < other.box.right - 2 && other.box.left < one.box.right - 2 && one.box.top < other.box.bottom - 5 && other.box.top < one.box.bottom - 5)
                .map(other => `${one.text} lies over ${other.text}`));
              return [...cut.map(({ text }) => `${text} is cut off`), ...over];
            })
            """);
        Assert.Empty(faults);
    }
}
