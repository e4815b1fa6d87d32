using GovernanceGraph.Graph.Store.Embedded;
using GovernanceGraph.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace GovernanceGraph.Web.Tests.Infrastructure;

/// <summary>The real server over the published record, with the explorer and playground as they were built, on a free port.</summary>
internal static class PublishedServer
{
    /// <summary>Starts it.</summary>
    /// <param name="settings">Its configuration, as <c>key=value</c>.</param>
    public static Task<WebApplication> StartAsync(params IReadOnlyList<string> settings) => StartOverAsync(Repository.PathOf("graph-seed"), settings);

    /// <summary>Starts it over the record of another folder.</summary>
    /// <param name="seed">The folder.</param>
    /// <param name="settings">Its configuration, as <c>key=value</c>.</param>
    public static async Task<WebApplication> StartOverAsync(string seed, params IReadOnlyList<string> settings)
    {
        var served = GraphLoader.LoadModel(Repository.PathOf("schema", "governance.graphql")).Value!;
        var store = new EmbeddedGraphStore(served);
        store.Load([GraphLoader.LoadSeed(seed, served.Model).Value!]);
        var options = ServerHost.Options;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = options.ContentRootPath,
            WebRootPath = options.WebRootPath,
            EnvironmentName = "Development",
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting =>
            KeyValuePair.Create<string, string?>(setting[..setting.IndexOf('=', StringComparison.Ordinal)], setting[(setting.IndexOf('=', StringComparison.Ordinal) + 1)..])));
        builder.Logging.ClearProviders();
        var server = ServerHost.Create(builder, served, store, "http://127.0.0.1:0");
        await server.StartAsync();
        return server;
    }
}
