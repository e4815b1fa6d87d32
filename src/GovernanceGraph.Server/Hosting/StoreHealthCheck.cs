using GovernanceGraph.Graph.Store;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GovernanceGraph.Server.Hosting;

/// <summary>Ready when the store can answer.</summary>
internal sealed class StoreHealthCheck(IGraphStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var health = await store.CheckHealthAsync(cancellationToken);
        return health.IsReady ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy(health.Reason);
    }

    /// <summary>Writes what was found, and the reason where it is not ready: what an operator who asks with curl wants to know.</summary>
    public static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        var reasons = report.Entries.Values.Select(entry => entry.Description).OfType<string>();
        return context.Response.WriteAsync(string.Join(": ", reasons.Prepend(report.Status.ToString())), context.RequestAborted);
    }
}
