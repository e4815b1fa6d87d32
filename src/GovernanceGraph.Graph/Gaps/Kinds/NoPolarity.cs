using GovernanceGraph.Graph.Accountability;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Gaps.Kinds;

/// <summary>An indicator has a target, and nothing says which way of it is better.</summary>
internal sealed class NoPolarity : GapRule
{
    public override string Kind => "NO_POLARITY";

    public override IReadOnlyList<string> Labels { get; } = ["Indicator"];

    public override IEnumerable<Gap> Of(GraphView view, GraphNode node)
    {
        if (node.Value("polarity") is not null || IsNotApplicable(node, "polarity"))
            yield break;
        var aimed = view.In(node, "ASSESSED_AGAINST").Where(link => view.From(link).Value("target") is not null).ToArray();
        if (aimed.Length > 0)
            yield return new Gap(view, Kind, node, $"{Wording.Named(node)} has a target, and no document held says which way of it is better.") { Nearest = aimed };
    }
}
