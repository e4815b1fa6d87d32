using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Accountability.Roles;

/// <summary>FOUND_BY: the inspection that found it, and whose services were inspected (ontology, section 6).</summary>
internal static class Finders
{
    public static IEnumerable<ChainStep> Of(GraphView view, GraphNode start)
    {
        foreach (var inspection in Inspections(view, start))
        {
            yield return ChainStep.Stored(view, StepRole.FoundBy, inspection);
            foreach (var link in view.Out(inspection.End, "INSPECTS"))
                yield return ChainStep.Stored(view, StepRole.FoundBy, Way.Out(view, inspection, link));
        }
    }

    /// <summary>The ways to the inspection of a finding; that of an action is the one of the findings that it answers.</summary>
    public static IEnumerable<Way> Inspections(GraphView view, GraphNode start) => start.Label.Name switch
    {
        "Finding" => Found(view, start, null),
        "Action" => view.Out(start, "RESPONDS_TO").Select(link => Way.Out(view, null, link)).SelectMany(way => Found(view, way.End, way)),
        _ => [],
    };

    private static IEnumerable<Way> Found(GraphView view, GraphNode finding, Way? way) => view.In(finding, "FOUND").Select(link => Way.In(view, way, link));
}
