using GovernanceGraph.Server.Tests.Infrastructure;

namespace GovernanceGraph.Server.Tests.Web;

/// <summary>A folder with small files where the build would put the explorer and the playground, and a server over it.</summary>
internal sealed class WebSiteFolder : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    private WebSiteFolder()
    {
        _folder.Write("index.html", "<title>explorer</title>");
        _folder.Write("playground.html", "<title>playground</title>");
        _folder.Write("icon.svg", "<svg/>");
        _folder.Write("assets/index-1a2b.js", "script");
        _folder.Write("assets/index-1a2b.js.br", "script in brotli");
        _folder.Write("assets/index-1a2b.js.gz", "script in gzip");
    }

    /// <summary>The server.</summary>
    public RunningServer Server { get; private set; } = null!;

    /// <summary>Starts a server over such a folder.</summary>
    public static async Task<WebSiteFolder> ServeAsync()
    {
        var site = new WebSiteFolder();
        site.Server = await RunningServer.StartAsync(webRoot: site._folder.Path);
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _folder.Dispose();
    }
}
