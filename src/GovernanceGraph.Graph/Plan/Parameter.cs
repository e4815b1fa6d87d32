namespace GovernanceGraph.Graph.Plan;

/// <summary>
/// A place of a plan that a request fills: a filter, an order, a page, a date. The plan holds the place, <see cref="BoundPlan"/> the value,
/// so that one plan serves every request with the same document.
/// </summary>
/// <typeparam name="T">What stands there once the variables are bound.</typeparam>
public readonly record struct Parameter<T>(int Index);
