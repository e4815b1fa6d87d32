using GovernanceGraph.Web.Tests.Infrastructure;
using Microsoft.Playwright;
using Xunit;

namespace GovernanceGraph.Web.Tests.Explorer;

public sealed class ExportTests(Browser browser)
{
    [Fact]
    public Task Every_row_of_an_exported_table_has_the_markings_and_the_state_of_the_record() => browser.VisitAsync("/documents/doc-000", async page =>
    {
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Sections as CSV" }).ClickAsync());
        var lines = (await File.ReadAllTextAsync(await file.PathAsync(), TestContext.Current.CancellationToken)).TrimEnd().Split("\r\n");

        Assert.EndsWith(".csv", file.SuggestedFilename, StringComparison.Ordinal);
        Assert.EndsWith(",Markings,Record version,As of", lines[0], StringComparison.Ordinal);
        Assert.True(lines.Length > 10, $"{lines.Length} lines");
        Assert.All(lines[1..], line => Assert.Matches(@",OFFICIAL,1,\d{4}-\d{2}-\d{2}$", line));
    });
}
