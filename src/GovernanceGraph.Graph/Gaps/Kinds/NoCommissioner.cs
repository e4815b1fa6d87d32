using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Gaps.Kinds;

/// <summary>Nobody is said to buy or fund a service.</summary>
internal sealed class NoCommissioner : GapRule
{
    public override string Kind => "NO_COMMISSIONER";

    public override IReadOnlyList<string> Labels { get; } = ["Service"];

    public override IEnumerable<Gap> Of(GraphView view, GraphNode node)
    {
        var commissioners = view.In(node, "COMMISSIONS").ToArray();
        if (IsNotApplicable(node, "commissionedBy") || IsClosed(view, commissioners))
            yield break;
        yield return new Gap(view, Kind, node, $"No document held says who commissions {Wording.Named(node)}.")
        {
            Nearest = Links(view, node, ["PROVIDES", "SUPPORTS", "RESPONSIBLE_FOR"], []),
            Candidates = Inferred(view, commissioners),
        };
    }
}
