namespace GovernanceGraph.Server.Http;

/// <summary>
/// Refuses what another site may have made a browser send without asking first (a "simple request" of the Fetch standard). Browsers say
/// themselves where a request comes from, so that other clients need no extra header.
/// </summary>
internal static class CrossSiteGuard
{
    /// <summary>A header that a browser sends across sites only after it has asked.</summary>
    public const string Header = "GraphQL-Preflight";

    /// <summary>Checks the signals of the browser.</summary>
    /// <exception cref="RequestRefusedException">The request comes from another site and none had to ask for it.</exception>
    public static void Check(HttpRequest request)
    {
        if (request.Headers.ContainsKey(Header) || NeedsPreflight(request) || ForeignSite(request) is not { } signal)
            return;
        throw new RequestRefusedException(
            StatusCodes.Status403Forbidden,
            HttpErrorCodes.CrossSiteRequest,
            $"Another site may have made a browser send this request ({signal}). If it is meant, send the header {Header}: 1, or a POST with Content-Type: application/json.");
    }

    private static bool NeedsPreflight(HttpRequest request) => HttpMethods.IsPost(request.Method) && RequestMediaType.IsJson(request.ContentType);

    // Sec-Fetch-Site cannot be set by a page; where an older browser does not send it, Origin is compared with the host that was asked.
    private static string? ForeignSite(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site is "same-origin" or "none" ? null : $"Sec-Fetch-Site: {site}";
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || IsOwn(origin, request) ? null : $"Origin: {origin}";
    }

    // The scheme is left out: a proxy in front may speak TLS where this server does not.
    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && uri.Host.Equals(request.Host.Host, StringComparison.OrdinalIgnoreCase)
        && (request.Host.Port is { } port ? uri.Port == port : uri.IsDefaultPort);
}
