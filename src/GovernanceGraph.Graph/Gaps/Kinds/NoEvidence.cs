using GovernanceGraph.Graph.Accountability;
using GovernanceGraph.Graph.Accountability.Roles;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Gaps.Kinds;

/// <summary>No evidence is tied to a finding or to its figures, on whatever basis; that of its inspection does not count.</summary>
internal sealed class NoEvidence : GapRule
{
    public override string Kind => "NO_EVIDENCE";

    public override IReadOnlyList<string> Labels { get; } = ["Finding"];

    public override IEnumerable<Gap> Of(GraphView view, GraphNode node)
    {
        if (IsNotApplicable(node, "evidence") || Grounds.Evidence(view, node).Any())
            yield break;
        yield return new Gap(view, Kind, node, $"No document held ties any evidence to {Wording.Named(node)} itself.")
        {
            Nearest = Grounds.EvidenceBase(view, node).Order(ChainStep.NearestFirst).Select(step => step.Link),
        };
    }
}
