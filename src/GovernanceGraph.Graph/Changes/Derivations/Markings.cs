namespace GovernanceGraph.Graph.Changes.Derivations;

/// <summary>The protective markings of the documents cited (ontology, section 8), ordered, each once.</summary>
internal sealed class Markings : Derivation
{
    public override object Derive(StatementDraft statement, DraftedGraph graph) =>
        ((string?[])statement.Value("citations.document")!)
            .Select(document => (string?)graph.FindNode(document!)?["marking"])
            .OfType<string>()
            .Distinct()
            .Order(Utf8Order.Comparer)
            .ToArray<string?>();
}
