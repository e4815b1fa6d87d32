namespace GovernanceGraph.Neo4j.QueryApi;

/// <summary>Neo4j went away, or is back.</summary>
/// <param name="reason">See <see cref="Reason"/>.</param>
public sealed class AvailabilityChangedEventArgs(string? reason) : EventArgs
{
    /// <summary>Why it is away, in words for an operator, without an address; null where it is back.</summary>
    public string? Reason { get; } = reason;
}
