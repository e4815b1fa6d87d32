using GovernanceGraph.Server.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace GovernanceGraph.Server.Web;

/// <summary>
/// Serves the explorer and the playground, which <c>src/web</c> is built into: their files as they are, and a page where a browser asks for
/// one. Whatever else is asked for, it leaves alone.
/// </summary>
internal sealed class WebSite
{
    /// <summary>The folder beside the program that has the files.</summary>
    public const string Folder = "web";

    private const string Explorer = "/index.html";
    private const string Playground = "/playground.html";

    private readonly IFileProvider _files;
    private readonly RequestDelegate _pipeline;

    private WebSite(IEndpointRouteBuilder server, IFileProvider files)
    {
        _files = files;
        var pipeline = server.CreateApplicationBuilder();
        pipeline.Use(SendCompressedAsync);
        pipeline.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            ContentTypeProvider = new CompressedFileTypes(),
            OnPrepareResponse = Prepare,
        });
        pipeline.Run(UnknownPath.HandleAsync);
        _pipeline = pipeline.Build();
    }

    /// <summary>Whether <c>src/web</c> was built.</summary>
    public bool IsBuilt => _files.GetFileInfo(Explorer).Exists;

    /// <summary>Serves the files of the server's web root.</summary>
    public static WebSite Create(WebApplication server) => new(server, server.Environment.WebRootFileProvider);

    /// <summary>Answers what no other endpoint does: a file, a page of the explorer to a browser, or that there is nothing.</summary>
    /// <exception cref="RequestRefusedException">There is nothing at the address.</exception>
    public Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        if (!BrowserRequest.AsksForPage(request) || _files.GetFileInfo(request.Path).Exists)
            return SendAsync(context, request.Path);
        if (!IsBuilt)
            return request.Path == "/" ? MissingWebSite.SendAsync(context) : UnknownPath.HandleAsync(context);
        if (!ExplorerPages.Include(request.Path))
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        return SendAsync(context, Explorer);
    }

    /// <summary>Whether a request to the graph's own address is a browser's, for the playground.</summary>
    public bool IsForPlayground(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && BrowserRequest.AsksForPage(request) && _files.GetFileInfo(Playground).Exists;

    /// <summary>Sends the playground.</summary>
    public Task SendPlaygroundAsync(HttpContext context) => SendAsync(context, Playground);

    private Task SendAsync(HttpContext context, PathString file)
    {
        // Files are only sent where no endpoint was chosen.
        context.SetEndpoint(null);
        context.Request.Path = file;
        return _pipeline(context);
    }

    private Task SendCompressedAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        foreach (var encoding in CompressedFileTypes.Accepted(request))
        {
            var compressed = request.Path + CompressedFileTypes.Extension(encoding);
            if (!_files.GetFileInfo(compressed).Exists)
                continue;
            request.Path = compressed;
            context.Response.Headers.ContentEncoding = encoding;
            break;
        }

        return next(context);
    }

    private static void Prepare(StaticFileResponseContext file)
    {
        var response = file.Context.Response;
        var path = file.Context.Request.Path;
        response.Headers.Vary = "Accept, Accept-Encoding";
        response.Headers.CacheControl = path.StartsWithSegments("/assets", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        PageHeaders.Write(response, isPlayground: path.StartsWithSegments(Playground, StringComparison.Ordinal) || path.Value!.StartsWith(Playground + '.', StringComparison.Ordinal));
    }
}
