namespace GovernanceGraph.Graph.Seed.Validation;

/// <summary>One thing that a seed is checked for beyond the schema.</summary>
internal abstract class SeedRule
{
    /// <summary>What breaks the rule.</summary>
    public abstract IEnumerable<SeedProblem> Check(ValidatedSeed seed);
}
