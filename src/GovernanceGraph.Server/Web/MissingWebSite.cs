using System.Text;

namespace GovernanceGraph.Server.Web;

/// <summary>What a browser gets where the explorer was not built: what is served all the same, and how to have the rest.</summary>
internal static class MissingWebSite
{
    /// <summary>What is missing and what to do, in a sentence.</summary>
    public const string Message =
        "The explorer and the playground are not here, for they are built with Node 20.19 or later, with npm, which was not found. Install it and start the server again with dotnet run.";

    private static readonly byte[] Page = Encoding.UTF8.GetBytes($"""
        <!doctype html>
        <html lang="en-GB">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>GovernanceGraph</title></head>
        <body>
        <h1>GovernanceGraph</h1>
        <p>{Message}</p>
        <p>The graph is served all the same: ask it at <code>/graphql</code>, and read its schema at <a href="/graphql/schema.graphql">/graphql/schema.graphql</a>.</p>
        </body>
        </html>

        """);

    public static async Task SendAsync(HttpContext context)
    {
        var response = context.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = Page.Length;
        response.Headers.CacheControl = "no-cache";
        PageHeaders.Write(response, isPlayground: false);
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(Page, context.RequestAborted);
    }
}
