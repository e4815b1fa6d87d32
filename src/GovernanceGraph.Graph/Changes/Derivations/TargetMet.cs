namespace GovernanceGraph.Graph.Changes.Derivations;

/// <summary>
/// Whether the target was met: at least the target where the indicator is better higher, at most where lower; null where nothing says which
/// (ontology, section 2).
/// </summary>
internal sealed class TargetMet : Derivation
{
    public override object? Derive(StatementDraft statement, DraftedGraph graph)
    {
        if (statement.Value("value") is not double value || statement.Value("target") is not double target)
            return null;
        var indicator = graph.Targets(statement.Id, "ASSESSED_AGAINST").FirstOrDefault();
        return indicator is null ? null : (string?)graph.FindNode(indicator)?["polarity"] switch
        {
            "HIGHER" => value >= target,
            "LOWER" => value <= target,
            _ => (object?)null,
        };
    }
}
