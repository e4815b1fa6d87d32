using System.Buffers.Binary;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using GovernanceGraph.Web.Tests.Infrastructure;
using Microsoft.Playwright;
using Xunit;

namespace GovernanceGraph.Web.Tests.Chain;

/// <summary>What can be taken away from a page with a chain.</summary>
public sealed partial class ExportTests(Browser browser)
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public Task The_picture_as_SVG_stands_by_itself_with_markings_state_and_key() => browser.VisitAsync(ChainPage.Address, async page =>
    {
        var picture = await ChainPage.PictureAsync(page);
        var cards = await picture.Locator("[data-card]").CountAsync();

        var drawn = XDocument.Load(await TakeAsync(page, "Picture as SVG", "svg")).Root!;

        var words = drawn.Descendants(Svg + "text").Select(text => text.Value.Trim()).ToArray();
        Assert.Equal(Svg + "svg", drawn.Name);
        Assert.Contains("Delays in initial referral discussions", words);
        Assert.Contains(words, text => StateOfRecord().IsMatch(text));
        Assert.Contains("A gap: no document held says it", words);
        Assert.Equal(cards, drawn.Descendants(Svg + "g").Count(group => group.Attribute("data-card") is not null));
        Assert.DoesNotContain(drawn.Descendants().Attributes(), attribute => attribute.Name.LocalName is "href" or "class" or "style" or "tabindex" or "role" && attribute.Value != "img");
        Assert.All(drawn.Descendants(Svg + "g").SelectMany(group => group.Elements(Svg + "text")), text => Assert.NotNull(text.Attribute("textLength")));
    });

    [Fact]
    public Task The_picture_as_PNG_is_an_image_of_twice_its_size_with_something_on_it() => browser.VisitAsync(ChainPage.Address, async page =>
    {
        await ChainPage.PictureAsync(page);
        var svg = XDocument.Load(await TakeAsync(page, "Picture as SVG", "svg")).Root!;
        var image = await File.ReadAllBytesAsync(await TakeAsync(page, "Picture as PNG", "png"), TestContext.Current.CancellationToken);

        Assert.Equal([0x89, .. "PNG\r\n\u001a\n"u8], image[..8]);
        Assert.Equal(2 * (int)svg.Attribute("width")!, BinaryPrimitives.ReadInt32BigEndian(image.AsSpan(16)));
        Assert.Equal(2 * (int)svg.Attribute("height")!, BinaryPrimitives.ReadInt32BigEndian(image.AsSpan(20)));
        Assert.True(await page.EvaluateAsync<int>(CountColours, Convert.ToBase64String(image)) > 4);
    });

    [Fact]
    public Task The_chain_as_Markdown_cites_each_statement_and_carries_marking_and_state() => browser.VisitAsync(ChainPage.Address, async page =>
    {
        await ChainPage.PictureAsync(page);
        var chain = (await PublicEndpoint.AskAsync(browser, $$"""{ accountability(id: "{{ChainPage.Finding}}") { steps { link { citations { document { name } locator } } } gaps { message } } }"""))
            .GetProperty("accountability");

        var lines = (await File.ReadAllTextAsync(await TakeAsync(page, "Chain as Markdown", "md"), TestContext.Current.CancellationToken)).Split('\n');

        Assert.Equal("# Delays in initial referral discussions", lines[0]);
        Assert.Contains(lines, line => line.StartsWith("**OFFICIAL**", StringComparison.Ordinal) && StateOfRecord().IsMatch(line));
        var statements = lines.Where(line => Statement().IsMatch(line)).ToArray();
        Assert.Equal(chain.GetProperty("steps").GetArrayLength(), statements.Length);
        Assert.All(statements, line => Assert.Matches(@"\*\*(STATED|INFERRED, R\d+ [a-z ]+)\.\*\*.* (\[\d+\])+$", line));
        var sources = string.Join('\n', lines.SkipWhile(line => line != "## Sources"));
        Assert.All(
            chain.GetProperty("steps").EnumerateArray().SelectMany(step => step.GetProperty("link").GetProperty("citations").EnumerateArray()),
            citation => Assert.Matches(
                $@"(?m)^\d+\. {Regex.Escape(citation.GetProperty("document").GetProperty("name").GetString()!)} \(\d{{4}}\): {Regex.Escape(citation.GetProperty("locator").GetString()!)}", sources));
        Assert.All(chain.GetProperty("gaps").EnumerateArray(), gap => Assert.Contains(lines, line => line.Contains(gap.GetProperty("message").GetString()!, StringComparison.Ordinal)));
    });

    private const string CountColours = """
        async image => {
          const bytes = Uint8Array.from(atob(image), letter => letter.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }), { resizeWidth: 400 });
          const context = Object.assign(document.createElement('canvas'), { width: bitmap.width, height: bitmap.height }).getContext('2d');
          context.drawImage(bitmap, 0, 0);
          const pixels = new Uint32Array(context.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer);
          return new Set(pixels).size;
        }
        """;

    private static async Task<string> TakeAsync(IPage page, string button, string extension)
    {
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync());
        Assert.Equal($"delays-in-initial-referral-discussions.{extension}", file.SuggestedFilename);
        return await file.PathAsync();
    }

    [GeneratedRegex(@"Record version 1, as it was on \d+ \w+ \d{4}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex StateOfRecord();

    [GeneratedRegex(@"^\d+\. .*\*\*(STATED|INFERRED|RECORDED)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Statement();
}
