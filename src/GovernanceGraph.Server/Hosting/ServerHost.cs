using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Operations;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Neo4j;
using GovernanceGraph.Server.Http;
using GovernanceGraph.Server.Web;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace GovernanceGraph.Server.Hosting;

/// <summary>Puts the server together: settings, the endpoints, and what every request passes.</summary>
internal static class ServerHost
{
    /// <summary>Where it listens unless told otherwise.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Where it says whether it is ready.</summary>
    public const string Ready = "/health/ready";

    private const string Live = "/health/live";

    /// <summary>The settings and the explorer lie beside the program, wherever it is started from.</summary>
    public static WebApplicationOptions Options => new() { ContentRootPath = AppContext.BaseDirectory, WebRootPath = WebSite.Folder };

    /// <summary>Builds a server that serves a store.</summary>
    /// <param name="builder">Brings the configuration.</param>
    /// <param name="served">The schema.</param>
    /// <param name="store">The graph.</param>
    /// <param name="urls">Where to listen; null for what is configured, or <see cref="DefaultUrl"/>.</param>
    /// <exception cref="SettingsException">A setting is not usable.</exception>
    public static WebApplication Create(WebApplicationBuilder builder, ServedSchema served, IGraphStore store, string? urls)
    {
        var settings = ServerSettings.Read(builder.Configuration, isDevelopment: builder.Environment.IsDevelopment());
        builder.WebHost.UseUrls(urls ?? builder.Configuration[WebHostDefaults.ServerUrlsKey] ?? DefaultUrl);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // RequestBody counts the bytes itself, to say which limit was exceeded.
            kestrel.Limits.MaxRequestBodySize = null;
        });

        // What is asked of Neo4j waits for its answer and leaves the thread that reads from the connection: nothing is gained by handing the request
        // to another first, which takes two changes of thread of eight (bench/README.md). The embedded store answers on the thread itself.
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = store is Neo4jGraphStore);
        builder.Services.AddHealthChecks().AddCheck("store", new StoreHealthCheck(store));
        CrossOrigin.AddTo(builder.Services, settings.CrossOrigins);

        var app = builder.Build();
        RequestIds.Use(app);
        app.UseMiddleware<FaultBarrier>();
        app.UseRouting();
        app.UseCors();
        Map(app, new OperationExecutor(served, store, settings.Operations, TimeProvider.System), settings);
        return app;
    }

    /// <summary>The first address that a started server listens at.</summary>
    public static string Address(WebApplication server) =>
        server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    private static void Map(WebApplication app, OperationExecutor executor, ServerSettings settings)
    {
        var graphQL = new GraphQLEndpoint(executor, settings);
        var web = WebSite.Create(app);
        var graph = app.Map(GraphQLEndpoint.Path, context => web.IsForPlayground(context.Request) ? web.SendPlaygroundAsync(context) : graphQL.HandleAsync(context));
        if (settings.CrossOrigins.Count > 0)
            CrossOrigin.Allow(graph);
        app.Map(SchemaEndpoint.Path, SchemaEndpoint.Create(ServedSdl.Print(executor.Served), settings));
        app.MapHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks(Ready, new HealthCheckOptions { ResponseWriter = StoreHealthCheck.WriteAsync });
        app.MapFallback("{**path}", web.HandleAsync);
    }
}
