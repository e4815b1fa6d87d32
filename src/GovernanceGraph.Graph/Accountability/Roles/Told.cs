using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Accountability.Roles;

/// <summary>
/// TOLD: to whom the start, its inspection and the document about that inspection were reported, and one PART_OF from the body told. By
/// itself it is no accountability (ontology, sections 3 and 6).
/// </summary>
internal static class Told
{
    public static IEnumerable<ChainStep> Of(GraphView view, GraphNode start) =>
        Reports(view, start, null).Concat(Finders.Inspections(view, start).SelectMany(inspection => OfInspection(view, inspection)));

    private static IEnumerable<ChainStep> OfInspection(GraphView view, Way inspection) => Reports(view, inspection.End, inspection)
        .Concat(view.In(inspection.End, "ABOUT").Select(link => Way.In(view, inspection, link)).Where(way => way.End.Label.Name == "Document")
            .SelectMany(document => Reports(view, document.End, document)));

    private static IEnumerable<ChainStep> Reports(GraphView view, GraphNode node, Way? way)
    {
        foreach (var told in view.Out(node, "REPORTS_TO").Select(link => Way.Out(view, way, link)))
        {
            yield return ChainStep.Stored(view, StepRole.Told, told);
            if (told.End.Label.Name != "Body")
                continue;
            foreach (var link in view.Out(told.End, "PART_OF"))
                yield return ChainStep.Stored(view, StepRole.Told, Way.Out(view, told, link));
        }
    }
}
