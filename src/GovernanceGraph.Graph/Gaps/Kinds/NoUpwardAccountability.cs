using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Gaps.Kinds;

/// <summary>
/// Nobody is said to hold a body to account, to oversee it or to hand it its task. What it is part of is structure, and closes nothing.
/// </summary>
internal sealed class NoUpwardAccountability : GapRule
{
    public override string Kind => "NO_UPWARD_ACCOUNTABILITY";

    public override IReadOnlyList<string> Labels { get; } = ["Body"];

    public override IEnumerable<Gap> Of(GraphView view, GraphNode node)
    {
        var up = Links(view, node, ["OVERSEES", "DELEGATES_TO"], ["ACCOUNTABLE_TO"]);
        if (IsNotApplicable(node, "accountableTo") || IsClosed(view, up))
            yield break;
        yield return new Gap(view, Kind, node, $"No document held says to whom {Wording.Named(node)} is accountable.")
        {
            Nearest = Links(view, node, [], ["PART_OF", "REPORTS_TO"]),
            Candidates = Inferred(view, up),
        };
    }
}
