using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Gaps.Kinds;

/// <summary>Nobody is said to oversee an action.</summary>
internal sealed class NoOversight : GapRule
{
    public override string Kind => "NO_OVERSIGHT";

    public override IReadOnlyList<string> Labels { get; } = ["Action"];

    public override IEnumerable<Gap> Of(GraphView view, GraphNode node)
    {
        var overseers = view.In(node, "OVERSEES").ToArray();
        if (IsNotApplicable(node, "overseenBy") || IsClosed(view, overseers))
            yield break;
        yield return new Gap(view, Kind, node, $"No document held says who oversees {Wording.Named(node)}.")
        {
            Nearest = Links(view, node, [], ["OWNED_BY", "AUTHORED_BY", "REPORTS_TO"]),
            Candidates = Inferred(view, overseers),
        };
    }
}
