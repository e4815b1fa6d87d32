using GovernanceGraph.Graph.Accountability;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Gaps.Kinds;

/// <summary>Nobody is said to deliver or lead a service.</summary>
internal sealed class NoProvider : GapRule
{
    public override string Kind => "NO_PROVIDER";

    public override IReadOnlyList<string> Labels { get; } = ["Service"];

    public override IEnumerable<Gap> Of(GraphView view, GraphNode node)
    {
        var providers = view.In(node, "PROVIDES").ToArray();
        if (IsNotApplicable(node, "providedBy") || IsClosed(view, providers))
            yield break;
        yield return new Gap(view, Kind, node, $"No document held says who provides {Wording.Named(node)}.")
        {
            Nearest =
            [
                .. Links(view, node, ["RESPONSIBLE_FOR", "COMMISSIONS", "OVERSEES", "SUPPORTS"], []),
                .. Accountability.Roles.Nearest.Of(view, node).Order(ChainStep.NearestFirst).Select(step => step.Link),
            ],
            Candidates = Inferred(view, providers),
        };
    }
}
