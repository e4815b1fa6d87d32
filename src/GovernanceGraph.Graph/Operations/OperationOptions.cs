using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation;

namespace GovernanceGraph.Graph.Operations;

/// <summary>What operations may cost, and how many documents are remembered.</summary>
public sealed class OperationOptions
{
    /// <summary>The limits of parsing.</summary>
    public ParserOptions Parser { get; init; } = ParserOptions.Default;

    /// <summary>The limits of validation.</summary>
    public ValidationOptions Validation { get; init; } = new();

    /// <summary>The limits of planning and execution.</summary>
    public PlanLimits Limits { get; init; } = new();

    /// <summary>
    /// How many documents are kept parsed and validated, and how many operations compiled: 1,000 of each unless set. One of a long document
    /// counts for each 4 KiB begun; the longest unused go first.
    /// </summary>
    public int CachedDocuments { get; init; } = 1_000;
}
