using GovernanceGraph.Graph.Plan;

namespace GovernanceGraph.Neo4j.Statements.Order;

/// <summary>One thing that a list is ordered by.</summary>
/// <param name="Expression">What is compared of a row.</param>
/// <param name="Value">The same of a cursor.</param>
/// <param name="IsDescending">Whether the greatest comes first.</param>
/// <param name="CanMiss">Whether a row can be without it: it comes last then, either way.</param>
internal sealed record OrderTerm(string Expression, Func<CursorKey, object?> Value, bool IsDescending, bool CanMiss);
