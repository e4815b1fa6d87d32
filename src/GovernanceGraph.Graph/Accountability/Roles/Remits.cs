using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Accountability.Roles;

/// <summary>REMIT: who has a remit for the start, and the remits of those on the walk (ontology, section 6).</summary>
internal static class Remits
{
    public static IEnumerable<ChainStep> OfStart(GraphView view, GraphNode start) => start.Label.Name switch
    {
        "Service" => view.In(start, "RESPONSIBLE_FOR").Select(link => ChainStep.Stored(view, StepRole.Remit, Way.In(view, null, link))),
        "Term" => OfTerm(view, start, null),
        "Theme" => view.In(start, "ABOUT").Select(link => Way.In(view, null, link)).Where(way => way.End.Label.Name == "Term")
            .SelectMany(way => OfTerm(view, way.End, way)),
        _ => [],
    };

    /// <summary>The remits of a body or post on the walk.</summary>
    public static IEnumerable<ChainStep> OfHolder(GraphView view, WalkNode holder) =>
        view.Out(holder.Node, "RESPONSIBLE_FOR").Concat(view.Out(holder.Node, "OVERSEES")).Where(link => view.To(link).Label.Name == "Term")
            .Select(link => ChainStep.Stored(view, StepRole.Remit, Way.Out(view, holder.Way, link), holder.Via));

    private static IEnumerable<ChainStep> OfTerm(GraphView view, GraphNode term, Way? way) =>
        view.In(term, "RESPONSIBLE_FOR").Concat(view.In(term, "OVERSEES")).Select(link => ChainStep.Stored(view, StepRole.Remit, Way.In(view, way, link)));
}
