using GovernanceGraph.Graph.Accountability;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Gaps;

/// <summary>Which things ask that somebody act (ontology, section 5).</summary>
internal static class Asks
{
    /// <summary>Whether a finding asks for action: an area for improvement, a challenge, a risk.</summary>
    public static bool ForAction(GraphNode finding) => finding.Value("kind") is "AREA_FOR_IMPROVEMENT" or "CHALLENGE" or "RISK";

    /// <summary>Whether it is a thing of which a planner must know the owner.</summary>
    public static bool ForOwner(GraphNode node) => node.Label.Name switch
    {
        "Finding" => ForAction(node),
        "Action" => true,
        "Instrument" => node.Value("kind") is "PLAN" or "STRATEGY",
        "Indicator" => node.Value("kind") is "KPI",
        _ => false,
    };
}
