using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Neo4j.Computed;

/// <summary>A field that a computation answers, ready to be read.</summary>
/// <param name="Computation">What works it out.</param>
/// <param name="Fetch">What was fetched for it.</param>
internal abstract record FieldComputation(Computation Computation, RootFetch Fetch);

/// <summary>A root field.</summary>
/// <param name="Computation">What works it out.</param>
/// <param name="Fetch">What was fetched for it.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record RootComputation(Computation Computation, RootFetch Fetch, Parameter<FieldArguments> Arguments)
    : FieldComputation(Computation, Fetch);

/// <summary>A field of nodes that were fetched with what lies around them.</summary>
/// <param name="Computation">What works it out.</param>
/// <param name="Fetch">What was fetched for it.</param>
/// <param name="IdCell">The cell with the node's id.</param>
internal sealed record FetchedComputation(Computation Computation, RootFetch Fetch, int IdCell) : FieldComputation(Computation, Fetch);

/// <summary>A field that is worked out from a node or link alone.</summary>
/// <param name="Computation">What works it out.</param>
/// <param name="Fetch">What was fetched for it.</param>
/// <param name="AttestedOn">The cell with the dates on which documents attest it.</param>
/// <param name="Columns">The columns that it reads, and their cells.</param>
internal sealed record OwnComputation(Computation Computation, RootFetch Fetch, int AttestedOn, IReadOnlyList<(string Column, int Cell)> Columns)
    : FieldComputation(Computation, Fetch);
