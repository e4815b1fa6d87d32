using GovernanceGraph.Graph.Accountability;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Gaps.Kinds;

/// <summary>A figure missed its target, and no action is said to answer it.</summary>
internal sealed class OffTargetNoAction : GapRule
{
    public override string Kind => "OFF_TARGET_NO_ACTION";

    public override IReadOnlyList<string> Labels { get; } = ["Measure"];

    public override IEnumerable<Gap> Of(GraphView view, GraphNode node)
    {
        var actions = view.In(node, "RESPONDS_TO").ToArray();
        if (node.Value("met") is not false || IsClosed(view, actions))
            yield break;
        yield return new Gap(view, Kind, node, $"{Wording.Named(node)} missed its target, and no document held says which action answers that.")
        {
            Nearest = Links(view, node, [], ["ASSESSED_AGAINST"]),
            Candidates = Inferred(view, actions),
        };
    }
}
