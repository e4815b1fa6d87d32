namespace GovernanceGraph.Server.Web;

/// <summary>What browsers are told to allow a page: nothing of other hosts, and no other site around it.</summary>
internal static class PageHeaders
{
    // Pictures are drawn from what is on the page: `blob:` on their way to PNG, `data:` in the style sheet.
    private const string Common =
        "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>The policy of the explorer's pages.</summary>
    public const string ExplorerPolicy = Common;

    /// <summary>The policy of the playground, whose editor writes style elements and has its font in its style sheet.</summary>
    public const string PlaygroundPolicy = Common + "; style-src 'self' 'unsafe-inline'; font-src 'self' data:";

    /// <summary>Writes the headers of a page or of a file that belongs to one.</summary>
    public static void Write(HttpResponse response, bool isPlayground)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = isPlayground ? PlaygroundPolicy : ExplorerPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
