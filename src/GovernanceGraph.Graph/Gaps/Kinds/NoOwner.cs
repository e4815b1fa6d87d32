using GovernanceGraph.Graph.Accountability;
using GovernanceGraph.Graph.Accountability.Roles;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Gaps.Kinds;

/// <summary>Nobody is named in so many words as the one to act on it, or whose it is.</summary>
internal sealed class NoOwner : GapRule
{
    public override string Kind => "NO_OWNER";

    public override IReadOnlyList<string> Labels { get; } = ["Finding", "Action", "Instrument", "Indicator"];

    public override IEnumerable<Gap> Of(GraphView view, GraphNode node)
    {
        if (!Asks.ForOwner(node) || IsNotApplicable(node, "ownedBy") || Owners.HasAttested(view, node))
            yield break;
        yield return new Gap(view, Kind, node, $"No document held names an owner for {Wording.Named(node)}.")
        {
            Nearest = LinksOf(() => ActionOwners.Of(view, node).Concat(Accountability.Roles.Nearest.Of(view, node))),
            Candidates = Inferred(view, view.Out(node, "OWNED_BY")).Concat(LinksOf(() => Accountability.Roles.Candidates.Of(view, node))),
        };
    }

    private static IEnumerable<GraphLink> LinksOf(Func<IEnumerable<ChainStep>> steps)
    {
        foreach (var link in steps().Order(ChainStep.NearestFirst).Select(step => step.Link).DistinctBy(link => link.Id))
            yield return link;
    }
}
