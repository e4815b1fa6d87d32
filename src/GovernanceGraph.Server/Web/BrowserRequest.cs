using Microsoft.Net.Http.Headers;

namespace GovernanceGraph.Server.Web;

/// <summary>Tells a browser that wants a page from a program that wants an answer.</summary>
internal static class BrowserRequest
{
    /// <summary>
    /// Whether a request asks for a page: it gets, and names <c>text/html</c> among what it accepts and prefers it to JSON. A client that takes
    /// anything has not asked for a page.
    /// </summary>
    public static bool AsksForPage(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var ranges)
        && Quality(ranges, "text/html") is var html and > 0
        && html > Quality(ranges, "application/json")
        && html > Quality(ranges, "application/graphql-response+json");

    private static double Quality(IList<MediaTypeHeaderValue> ranges, string mediaType)
    {
        foreach (var range in ranges)
        {
            if (range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase))
                return range.Quality ?? 1;
        }

        return 0;
    }
}
