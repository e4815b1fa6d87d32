using Microsoft.Playwright;
using Xunit;

namespace GovernanceGraph.Web.Tests.Infrastructure;

/// <summary>Takes what a page exports.</summary>
internal static class Downloads
{
    /// <summary>Presses a button and reads the file that comes.</summary>
    public static async Task<(string Name, byte[] Content)> TakeAsync(IPage page, string button)
    {
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync());
        return (file.SuggestedFilename, await File.ReadAllBytesAsync(await file.PathAsync(), TestContext.Current.CancellationToken));
    }
}
