using GovernanceGraph.Server.Hosting;
using GovernanceGraph.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Browser))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace GovernanceGraph.Web.Tests.Infrastructure;

/// <summary>One Chromium and one server for all tests. Where Chromium or the explorer is missing, each test is skipped and says so.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private WebApplication? _server;

    /// <summary>Where the server listens.</summary>
    internal string Address => ServerHost.Address(_server!);

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable) || !Directory.Exists(BuiltSite.Folder))
            return;
        _server = await PublishedServer.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Executable });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
    }

    /// <summary>
    /// Opens a page, does with it what the test wants, and asserts that nothing was written to the console as an error and nothing asked of
    /// another host.
    /// </summary>
    /// <param name="address">The page, from its path on.</param>
    /// <param name="test">What to do and to assert.</param>
    /// <param name="width">How wide the window is, in pixels.</param>
    /// <param name="isWithFaults">Whether the test makes requests fail, so that the browser reports errors.</param>
    internal Task VisitAsync(string address, Func<IPage, Task> test, int width = 1280, bool isWithFaults = false) =>
        VisitAsync(_server, address, test, width, isWithFaults);

    /// <summary>The same with a server of its own, over a record that the test brings.</summary>
    /// <param name="seed">The record, as a file of the seed.</param>
    /// <param name="address">The page, from its path on.</param>
    /// <param name="test">What to do and to assert.</param>
    internal async Task VisitSeedAsync(string seed, string address, Func<IPage, Task> test)
    {
        BuiltSite.Need();
        var folder = Directory.CreateTempSubdirectory("governance-graph-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "seed.yaml"), seed);
            await using var server = await PublishedServer.StartOverAsync(folder.FullName);
            await VisitAsync(server, address, test, width: 1280, isWithFaults: false);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task VisitAsync(WebApplication? server, string address, Func<IPage, Task> test, int width, bool isWithFaults)
    {
        BuiltSite.Need();
        Assert.SkipWhen(_browser is null, $"There is no {Executable}; install the package chromium.");
        await using var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = ServerHost.Address(server!),
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            Locale = "en-GB",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(20_000);
        var record = new Recording(ServerHost.Address(server!));
        var page = await context.NewPageAsync();
        record.Follow(page);
        // The page is there once its script has run and its first answers have come.
        await page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        await test(page);
        Assert.Empty(record.ForeignRequests);
        if (!isWithFaults)
            Assert.Empty(record.Errors);
    }

    private sealed class Recording(string address)
    {
        public List<string> Errors { get; } = [];

        public List<string> ForeignRequests { get; } = [];

        public void Follow(IPage page)
        {
            page.Console += (_, message) => AddError(message.Type == "error", $"{message.Text} ({message.Location})");
            page.PageError += (_, error) => AddError(true, error);
            page.Request += (_, request) =>
            {
                if (request.Url.StartsWith("http", StringComparison.Ordinal) && !request.Url.StartsWith(address + "/", StringComparison.Ordinal))
                    ForeignRequests.Add(request.Url);
            };
        }

        private void AddError(bool isError, string text)
        {
            if (isError)
                Errors.Add(text);
        }
    }
}
