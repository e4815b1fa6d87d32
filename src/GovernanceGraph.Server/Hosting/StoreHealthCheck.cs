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
}
