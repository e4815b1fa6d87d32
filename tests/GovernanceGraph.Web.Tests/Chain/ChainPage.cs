using Microsoft.Playwright;

namespace GovernanceGraph.Web.Tests.Chain;

/// <summary>What a page with a picture of a chain has on it.</summary>
internal static class ChainPage
{
    private const string LayoutFaults = """
        () => {
          const boxOf = element => { const { left, top, right, bottom } = element.getBoundingClientRect(); return { left, top, right, bottom }; };
          const frames = [...document.querySelectorAll('[data-card], [data-label]')].map(group => ({
            name: [...group.querySelectorAll('text')].map(text => text.textContent).join('').slice(0, 40),
            box: boxOf(group.querySelector('rect')),
            texts: [...group.querySelectorAll('text')],
          }));
          const faults = [];
          frames.forEach((a, index) => frames.slice(0, index).forEach(b => {
            if (a.box.left < b.box.right && b.box.left < a.box.right && a.box.top < b.box.bottom && b.box.top < a.box.bottom) faults.push(`“${a.name}” lies on “${b.name}”`);
          }));
          for (const { name, box, texts } of frames)
            for (const text of texts) {
              const inner = boxOf(text);
              if (inner.left < box.left || inner.right > box.right || inner.top < box.top - 1 || inner.bottom > box.bottom + 1) faults.push(`“${text.textContent}” leaves “${name}”`);
            }
          const sheet = boxOf(document.querySelector('.chain-drawing'));
          for (const { name, box } of frames)
            if (box.left < sheet.left || box.right > sheet.right || box.top < sheet.top || box.bottom > sheet.bottom) faults.push(`“${name}” leaves the picture`);
          return faults;
        }
        """;

    /// <summary>A finding whose chain has every form but a recorded one, and gaps.</summary>
    public const string Finding = "find-glasgow-2025-afd-02-ird-delays";

    /// <summary>The page of that finding.</summary>
    public const string Address = "/findings/" + Finding;

    /// <summary>Waits until the picture is drawn.</summary>
    public static async Task<ILocator> PictureAsync(IPage page)
    {
        var picture = page.Locator(".chain-drawing");
        await picture.WaitForAsync();
        return picture;
    }

    /// <summary>What says which document states what was chosen.</summary>
    public static ILocator Details(IPage page) => page.GetByRole(AriaRole.Region, new() { Name = "What was chosen in the picture" });

    /// <summary>A part of the picture by its key: a thing's id, a step's role with its link's id, or a gap's id.</summary>
    public static ILocator Part(ILocator picture, string key) => picture.Locator($"[data-key=\"{key}\"]");

    /// <summary>The keys of all parts that can be chosen: links and gaps.</summary>
    public static async Task<string[]> MarksAsync(ILocator picture) =>
        await picture.Locator("[data-form]").EvaluateAllAsync<string[]>("marks => marks.map(mark => mark.dataset.key)");

    /// <summary>What of the picture lies on something else, leaves its box or the picture, in words; measured on what the browser drew.</summary>
    public static Task<string[]> LayoutFaultsAsync(IPage page) => page.EvaluateAsync<string[]>(LayoutFaults);
}
