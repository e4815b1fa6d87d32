using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Accountability.Roles;

/// <summary>
/// CANDIDATE: who may be the owner, by rule R9 (the body whose services were inspected) and then by R6 (a body in the same area whose remit
/// covers the theme). Derived by the query, never stored (ontology, sections 4 and 6).
/// </summary>
internal static class Candidates
{
    private const string Inspected = "R9_INSPECTED";
    private const string Remit = "R6_REMIT";

    public static IEnumerable<ChainStep> Of(GraphView view, GraphNode start) => start.Label.Name switch
    {
        "Finding" => OfInspection(view, start).Concat(OfRemit(view, start)),
        "Measure" or "Action" => OfRemit(view, start),
        _ => [],
    };

    private static IEnumerable<ChainStep> OfInspection(GraphView view, GraphNode start) =>
        from found in view.In(start, "FOUND")
        let inspection = Way.In(view, null, found)
        from inspects in view.Out(inspection.End, "INSPECTS")
        select ChainStep.Derived(view, StepRole.Candidate, Way.Out(view, inspection, inspects), Inspected, [found.Id, inspects.Id]);

    private static IEnumerable<ChainStep> OfRemit(GraphView view, GraphNode start)
    {
        var areas = view.Out(start, "IN_AREA").ToDictionary(link => link.To, link => link.Id, StringComparer.Ordinal);
        if (areas.Count == 0)
            yield break;
        foreach (var theme in Themes(view, start))
        {
            foreach (var about in view.In(theme.End, "ABOUT").Where(link => view.From(link).Label.Name == "Term"))
            {
                var term = Way.In(view, theme, about);
                foreach (var remit in view.In(term.End, "RESPONSIBLE_FOR"))
                {
                    var body = Way.In(view, term, remit);
                    if (body.End.Label.Name != "Body" || body.End.Value("generic") is true)
                        continue;
                    var place = view.Out(body.End, "IN_AREA").FirstOrDefault(link => areas.ContainsKey(link.To));
                    if (place is not null)
                        yield return ChainStep.Derived(view, StepRole.Candidate, body, Remit, [.. body.FromStart().Select(way => way.Link.Id), areas[place.To], place.Id]);
                }
            }
        }
    }

    // The themes of the start and those above them, the nearest first, each once.
    private static IEnumerable<Way> Themes(GraphView view, GraphNode start)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<Way>(view.Out(start, "ABOUT").Select(link => Way.Out(view, null, link)).Where(way => way.End.Label.Name == "Theme"));
        while (next.TryDequeue(out var way))
        {
            if (!seen.Add(way.End.Id))
                continue;
            yield return way;
            foreach (var link in view.Out(way.End, "PART_OF"))
                next.Enqueue(Way.Out(view, way, link));
        }
    }
}
