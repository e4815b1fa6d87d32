namespace GovernanceGraph.Graph.Store.Embedded.Execution;

/// <summary>A plan as the reader walks it; made once for a plan, shared by its requests.</summary>
internal sealed class CompiledPlan(RowShape root)
{
    public RowShape Root => root;
}
