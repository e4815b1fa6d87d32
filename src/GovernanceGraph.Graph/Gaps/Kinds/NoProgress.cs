using GovernanceGraph.Graph.Accountability;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Gaps.Kinds;

/// <summary>No progress of an action is reported.</summary>
internal sealed class NoProgress : GapRule
{
    public override string Kind => "NO_PROGRESS";

    public override IReadOnlyList<string> Labels { get; } = ["Action"];

    public override IEnumerable<Gap> Of(GraphView view, GraphNode node)
    {
        if (node.Value("progress") is not null || IsNotApplicable(node, "progress"))
            yield break;
        yield return new Gap(view, Kind, node, $"No document held reports how far {Wording.Named(node)} has come.")
        {
            Nearest = Links(view, node, [], ["REPORTS_TO"]),
        };
    }
}
