using GovernanceGraph.Server.Hosting;

namespace GovernanceGraph.Server.Http;

/// <summary>Lets pages of other origins ask from a browser (Fetch standard, "CORS protocol"): of those configured and of no others.</summary>
internal static class CrossOrigin
{
    /// <summary>The section that lists the origins: <c>Cors__Origins__0=https://dashboard.example</c>.</summary>
    public const string OriginsKey = "Cors:Origins";

    private const string Policy = "dashboards";

    private static readonly TimeSpan PreflightAge = TimeSpan.FromHours(1);

    /// <summary>The origins configured; none unless set.</summary>
    /// <exception cref="SettingsException">One is no origin.</exception>
    public static IReadOnlyList<string> Read(IConfiguration configuration)
    {
        var origins = configuration.GetSection(OriginsKey).GetChildren().Select(entry => (entry.Path, Origin: entry.Value ?? string.Empty)).ToArray();
        foreach (var (path, origin) in origins)
        {
            if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.GetLeftPart(UriPartial.Authority) != origin)
                throw new SettingsException($"{path} is {origin}, which is no origin. Write scheme and host, and a port where there is one, in lower case and with nothing after them: https://dashboard.example.");
        }

        return [.. origins.Select(entry => entry.Origin)];
    }

    /// <summary>Adds the policy for these origins.</summary>
    public static void AddTo(IServiceCollection services, IReadOnlyList<string> origins) =>
        services.AddCors(options => options.AddPolicy(Policy, policy => policy
            .WithOrigins([.. origins])
            .WithMethods(HttpMethods.Get, HttpMethods.Post)
            .WithHeaders("Accept", "Content-Type", CrossSiteGuard.Header)
            .WithExposedHeaders(RequestIds.Header)
            .SetPreflightMaxAge(PreflightAge)));

    /// <summary>Holds an endpoint to the policy.</summary>
    public static void Allow(IEndpointConventionBuilder endpoint) => endpoint.RequireCors(Policy);
}
