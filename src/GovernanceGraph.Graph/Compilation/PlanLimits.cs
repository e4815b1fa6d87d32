namespace GovernanceGraph.Graph.Compilation;

/// <summary>What one operation may ask of the graph. Reaching a limit is an error that names it; nothing is cut silently (design, rule 5).</summary>
public sealed class PlanLimits
{
    /// <summary>How many levels of fields an operation may nest: 40 unless set.</summary>
    public int MaxDepth { get; init; } = 40;

    /// <summary>How many entries one page may have: 1,000 unless set.</summary>
    public int MaxPageSize { get; init; } = 1_000;

    /// <summary>How many objects an answer may have: 250,000 unless set.</summary>
    public int MaxRows { get; init; } = 250_000;

    /// <summary>How many links may be visited for one operation: 20 million unless set.</summary>
    public long MaxLinksVisited { get; init; } = 20_000_000;

    /// <summary>How many bytes an answer may have: 64 MiB unless set.</summary>
    public long MaxResultBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>How long an operation may take: 30 seconds unless set.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many conditions a filter may have, nested ones included: 1,000 unless set.</summary>
    public int MaxConditions { get; init; } = 1_000;
}
