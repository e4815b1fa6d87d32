using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace GovernanceGraph.Web.Tests.Infrastructure;

/// <summary>Runs axe over a page: WCAG 2.0 to 2.2, A and AA, and its rules of good practice.</summary>
internal static class Axe
{
    private static readonly string File = Repository.PathOf("src", "web", "node_modules", "axe-core", "axe.min.js");

    private const string Run = """
        async exclude => {
          const result = await axe.run(exclude ? { exclude: [exclude] } : document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
          return JSON.stringify(result.violations.flatMap(v => v.nodes.map(node => `${v.id}: ${node.html} ${node.failureSummary}`)));
        }
        """;

    /// <summary>Asserts that axe has nothing against the page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="exclude">A selector of what is not ours to mend; null for none.</param>
    public static async Task AssertCleanAsync(IPage page, string? exclude = null)
    {
        Assert.SkipUnless(System.IO.File.Exists(File), "axe is missing; run npm ci in src/web.");

        // Evaluated by the debugger, which the content security policy does not concern, unlike a script element.
        await page.EvaluateAsync(await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken));
        var violations = JsonSerializer.Deserialize<string[]>(await page.EvaluateAsync<string>(Run, exclude))!;
        Assert.True(violations.Length == 0, string.Join('\n', violations));
    }
}
