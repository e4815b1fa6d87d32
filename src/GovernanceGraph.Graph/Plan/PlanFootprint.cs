namespace GovernanceGraph.Graph.Plan;

/// <summary>
/// What a plan reads: an answer can change only when a node of these labels or a link of these types does. What is worked out over the
/// graph counts as reading all of it.
/// </summary>
/// <param name="Labels">The labels, by name.</param>
/// <param name="Relationships">The relationship types, by name.</param>
public sealed record PlanFootprint(IReadOnlySet<string> Labels, IReadOnlySet<string> Relationships);
