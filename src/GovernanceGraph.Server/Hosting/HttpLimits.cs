namespace GovernanceGraph.Server.Hosting;

/// <summary>What one request may be and what is remembered of requests.</summary>
internal sealed class HttpLimits
{
    /// <summary>How many bytes the body of a request may have: 2,000,000 unless set.</summary>
    public int MaxBodyBytes { get; init; } = 2_000_000;

    /// <summary>How many bytes of persisted documents are kept: 16 MiB unless set. The one unused for longest goes first.</summary>
    public long MaxPersistedBytes { get; init; } = 16 * 1024 * 1024;
}
