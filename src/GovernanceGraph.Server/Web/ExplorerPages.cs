namespace GovernanceGraph.Server.Web;

/// <summary>Which addresses are pages of the explorer. Its own list is <c>src/web/src/app/routes.ts</c>; a test holds the two together.</summary>
internal static class ExplorerPages
{
    /// <summary>The pages that an address names alone, such as <c>/gaps</c>.</summary>
    public static IReadOnlyList<string> Plain { get; } = ["", "compare", "gaps"];

    /// <summary>The pages of one thing, such as <c>/findings/ID</c>.</summary>
    public static IReadOnlyList<string> OfThings { get; } = ["findings", "bodies", "areas", "documents", "things"];

    /// <summary>Whether an address is one of them. Whether there is such a thing, the page finds out.</summary>
    public static bool Include(PathString path)
    {
        var parts = path.Value!.TrimStart('/').Split('/');
        return parts.Length switch
        {
            1 => Plain.Contains(parts[0]),
            2 => parts[1].Length > 0 && OfThings.Contains(parts[0]),
            _ => false,
        };
    }
}
