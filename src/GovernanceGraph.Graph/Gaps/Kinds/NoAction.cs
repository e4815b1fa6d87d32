using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Gaps.Kinds;

/// <summary>A finding asks for action, and none is said to answer it.</summary>
internal sealed class NoAction : GapRule
{
    public override string Kind => "NO_ACTION";

    public override IReadOnlyList<string> Labels { get; } = ["Finding"];

    public override IEnumerable<Gap> Of(GraphView view, GraphNode node)
    {
        var actions = view.In(node, "RESPONDS_TO").ToArray();
        if (!Asks.ForAction(node) || IsNotApplicable(node, "actions") || IsClosed(view, actions))
            yield break;
        yield return new Gap(view, Kind, node, $"No document held says which action answers {Wording.Named(node)}.") { Candidates = Inferred(view, actions) };
    }
}
