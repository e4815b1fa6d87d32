using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Accountability.Roles;

/// <summary>NEAREST: what comes nearest where no owner is named. It never closes the gap (ontology, section 6).</summary>
internal static class Nearest
{
    private static readonly string[] OwnersOfService = ["PROVIDES", "COMMISSIONS", "RESPONSIBLE_FOR"];

    public static IEnumerable<ChainStep> Of(GraphView view, GraphNode start) => Ways(view, start).Select(way => ChainStep.Stored(view, StepRole.Nearest, way));

    /// <summary>What an action or instrument is aligned with, and who wrote, requested or identified it.</summary>
    public static IEnumerable<Way> OfAction(GraphView view, GraphNode action, Way? way) =>
        view.Out(action, "ALIGNED_WITH").Concat(view.Out(action, "AUTHORED_BY")).Select(link => Way.Out(view, way, link));

    private static IEnumerable<Way> Ways(GraphView view, GraphNode start) => start.Label.Name switch
    {
        "Measure" or "Indicator" => Provenance.CitationsOf(start).Select(place => place.Document).Distinct(StringComparer.Ordinal)
            .Select(view.FindNode).OfType<GraphNode>()
            .SelectMany(document => view.Out(document, "AUTHORED_BY")).Select(link => Way.Out(view, null, link)),
        "Action" or "Instrument" => OfAction(view, start, null),
        "Service" => view.Out(start, "PART_OF").Select(link => Way.Out(view, null, link)).SelectMany(way => OfService(view, way)),
        _ => [],
    };

    private static IEnumerable<Way> OfService(GraphView view, Way way) =>
        OwnersOfService.SelectMany(type => view.In(way.End, type)).Select(link => Way.In(view, way, link));
}
