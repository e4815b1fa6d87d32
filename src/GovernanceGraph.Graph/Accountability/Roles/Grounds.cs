using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Accountability.Roles;

/// <summary>
/// What stands behind the start: EVIDENCE, its own and that of its figures; EVIDENCE_BASE, by rule R3 that of its inspection where a finding
/// has none; FIGURE; MEANING (ontology, section 6).
/// </summary>
internal static class Grounds
{
    private const string InspectionEvidence = "R3_INSPECTION_EVIDENCE";

    public static IEnumerable<ChainStep> Of(GraphView view, GraphNode start)
    {
        var evidence = Evidence(view, start).ToArray();
        foreach (var way in evidence)
            yield return ChainStep.Stored(view, StepRole.Evidence, way);
        if (evidence.Length == 0)
        {
            foreach (var step in EvidenceBase(view, start))
                yield return step;
        }

        foreach (var link in view.Out(start, "MEASURED_BY"))
            yield return ChainStep.Stored(view, StepRole.Figure, Way.Out(view, null, link));
        foreach (var link in view.Out(start, "USES_TERM"))
            yield return ChainStep.Stored(view, StepRole.Meaning, Way.Out(view, null, link));
    }

    /// <summary>The ways to the evidence that is tied to a node or to its figures.</summary>
    public static IEnumerable<Way> Evidence(GraphView view, GraphNode start) =>
        view.Out(start, "BASED_ON").Select(link => Way.Out(view, null, link)).Concat(
            from figure in view.Out(start, "MEASURED_BY").Select(link => Way.Out(view, null, link))
            from link in view.Out(figure.End, "BASED_ON")
            select Way.Out(view, figure, link));

    /// <summary>The evidence of a finding's inspection, whatever the finding has of its own.</summary>
    public static IEnumerable<ChainStep> EvidenceBase(GraphView view, GraphNode start) => start.Label.Name != "Finding" ? [] :
        from inspection in Finders.Inspections(view, start)
        from link in view.Out(inspection.End, "BASED_ON")
        select ChainStep.Derived(view, StepRole.EvidenceBase, Way.Out(view, inspection, link), InspectionEvidence, [inspection.Link.Id, link.Id]);
}
