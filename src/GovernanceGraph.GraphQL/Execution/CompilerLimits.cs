namespace GovernanceGraph.GraphQL.Execution;

/// <summary>
/// What compiling one operation may cost. Merging looks at a selection once for each type it can stand on and for each different
/// combination of selections it is merged with, so that a small document can ask for much.
/// </summary>
public sealed class CompilerLimits
{
    /// <summary>How many selections are looked at, counted again for each type and each combination: 250,000 unless set.</summary>
    public int MaxSelections { get; init; } = 250_000;

    /// <summary>How many levels deep fields may be nested, counted through fragments: 500 unless set.</summary>
    public int MaxDepth { get; init; } = 500;
}
