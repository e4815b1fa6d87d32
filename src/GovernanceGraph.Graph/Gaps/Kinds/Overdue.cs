using GovernanceGraph.Graph.Accountability;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Gaps.Kinds;

/// <summary>The date of an action has passed, and no progress is reported.</summary>
internal sealed class Overdue : GapRule
{
    public override string Kind => "OVERDUE";

    public override IReadOnlyList<string> Labels { get; } = ["Action"];

    public override IEnumerable<Gap> Of(GraphView view, GraphNode node)
    {
        if (node.Value("progress") is not null || node.Value("due.to") is not string due || string.CompareOrdinal(due, view.AsOf) >= 0)
            yield break;
        yield return new Gap(view, Kind, node, $"{Wording.Named(node)} was due by {node.Value("due.printed")}, and no document held reports how far it has come.")
        {
            Nearest = Links(view, node, ["OVERSEES"], ["OWNED_BY", "REPORTS_TO"]),
        };
    }
}
