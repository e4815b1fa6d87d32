namespace GovernanceGraph.Neo4j.Seeding;

/// <summary>How far a load is.</summary>
/// <param name="Done">How many nodes and links are written and removed.</param>
/// <param name="Total">How many there are to write and to remove.</param>
public sealed record LoadProgress(long Done, long Total);
