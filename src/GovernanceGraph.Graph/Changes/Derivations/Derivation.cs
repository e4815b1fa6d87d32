namespace GovernanceGraph.Graph.Changes.Derivations;

/// <summary>Works out one property when a change is made: what <c>@derived(by:)</c> names in the schema.</summary>
internal abstract class Derivation
{
    /// <summary>The value as it is stored, null where nothing follows. Everything that is written is there already.</summary>
    public abstract object? Derive(StatementDraft statement, DraftedGraph graph);
}
