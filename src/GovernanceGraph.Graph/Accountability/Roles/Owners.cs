using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Accountability.Roles;

/// <summary>OWNER: who is named in so many words as the one to act; of a service, who provides it (ontology, section 6).</summary>
internal static class Owners
{
    public static IEnumerable<ChainStep> Of(GraphView view, GraphNode start) => Ways(view, start).Select(way => ChainStep.Stored(view, StepRole.Owner, way));

    /// <summary>Whether it has an owner over links that are stated or recorded; an inferred one leaves the gap open.</summary>
    public static bool HasAttested(GraphView view, GraphNode start) => Ways(view, start).Any(way => way.Strength != Strength.Inferred);

    private static IEnumerable<Way> Ways(GraphView view, GraphNode start) => start.Label.Name switch
    {
        // A finding has no owner by inference: that would be a duty that nobody wrote down.
        "Finding" => Own(view, start, null).Where(way => way.Strength != Strength.Inferred),
        "Action" or "Instrument" or "Indicator" => Own(view, start, null),
        "Measure" => Own(view, start, null).Concat(view.Out(start, "ASSESSED_AGAINST")
            .Select(link => Way.Out(view, null, link)).SelectMany(way => Own(view, way.End, way))),
        "Service" => view.In(start, "PROVIDES").Select(link => Way.In(view, null, link)),
        _ => [],
    };

    private static IEnumerable<Way> Own(GraphView view, GraphNode node, Way? way) => view.Out(node, "OWNED_BY").Select(link => Way.Out(view, way, link));
}
