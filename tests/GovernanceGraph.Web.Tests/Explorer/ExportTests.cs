using GovernanceGraph.Web.Tests.Infrastructure;
using Microsoft.Playwright;
using Xunit;

namespace GovernanceGraph.Web.Tests.Explorer;

public sealed class ExportTests(Browser browser)
{
    [Fact]
    public Task A_table_is_exported_as_CSV_with_markings_and_state_in_every_row() => browser.VisitAsync("/things/insp-glasgow-2025", async page =>
    {
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "CSV of the table" }).ClickAsync());
        var lines = (await File.ReadAllTextAsync(await file.PathAsync(), TestContext.Current.CancellationToken)).TrimEnd().Split("\r\n");

        Assert.EndsWith(".csv", file.SuggestedFilename, StringComparison.Ordinal);
        Assert.Equal("What,Kind,In short,Basis,Markings,Record version,As of", lines[0]);
        Assert.Equal(await page.Locator("main tbody tr").CountAsync(), lines.Length - 1);
        Assert.All(lines[1..], line => Assert.Matches(@",OFFICIAL,1,\d{4}-\d{2}-\d{2}$", line));
    });
}
