using GovernanceGraph.Neo4j.QueryApi;

namespace GovernanceGraph.Server.Hosting;

/// <summary>Writes into the log when Neo4j goes away and when it is back: once each, however many operations fail meanwhile.</summary>
internal sealed partial class AvailabilityLog(ILogger<AvailabilityLog> logger)
{
    public void Follow(QueryClient client) => client.AvailabilityChanged += (_, change) =>
    {
        if (change.Reason is null)
            LogBack(logger);
        else
            LogAway(logger, change.Reason);
    };

    [LoggerMessage(1, LogLevel.Warning, "The graph is unavailable: {Reason}")]
    private static partial void LogAway(ILogger logger, string reason);

    [LoggerMessage(2, LogLevel.Information, "The graph is available again.")]
    private static partial void LogBack(ILogger logger);
}
