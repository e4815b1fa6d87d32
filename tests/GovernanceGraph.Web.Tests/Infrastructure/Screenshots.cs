using Microsoft.Playwright;

namespace GovernanceGraph.Web.Tests.Infrastructure;

/// <summary>Pictures of pages for people to look at, beside the tests.</summary>
internal static class Screenshots
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "screenshots");

    /// <summary>Takes a picture of the whole page.</summary>
    public static Task TakeAsync(IPage page, string name) =>
        page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, name + ".png"), FullPage = true });
}
