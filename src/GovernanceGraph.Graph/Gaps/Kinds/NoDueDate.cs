using GovernanceGraph.Graph.Accountability;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Gaps.Kinds;

/// <summary>No date is set for an action.</summary>
internal sealed class NoDueDate : GapRule
{
    public override string Kind => "NO_DUE_DATE";

    public override IReadOnlyList<string> Labels { get; } = ["Action"];

    public override IEnumerable<Gap> Of(GraphView view, GraphNode node)
    {
        if (node.Value("due.printed") is not null || IsNotApplicable(node, "due"))
            yield break;
        yield return new Gap(view, Kind, node, $"No document held sets a date for {Wording.Named(node)}.");
    }
}
