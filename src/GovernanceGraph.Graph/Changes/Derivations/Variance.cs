namespace GovernanceGraph.Graph.Changes.Derivations;

/// <summary>The figure less the target (ontology, section 2).</summary>
internal sealed class Variance : Derivation
{
    public override object? Derive(StatementDraft statement, DraftedGraph graph) =>
        statement.Value("value") is double value && statement.Value("target") is double target
            ? TextRules.Normalize(value - target, out _)
            : null;
}
