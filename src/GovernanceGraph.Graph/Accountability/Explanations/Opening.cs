using GovernanceGraph.Graph.Gaps;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Accountability.Explanations;

/// <summary>What the start is, where it is, and who found it.</summary>
internal static class Opening
{
    public static IEnumerable<string> Of(Chain chain, Sources sources)
    {
        var start = chain.Start;
        var areas = chain.View.Out(start, "IN_AREA").Select(link => Wording.Named(chain.View.To(link))).ToArray();
        var place = areas.Length == 0 ? string.Empty : $" in {Wording.And(areas)}";
        yield return $"{Wording.Named(start)} is {Kind(start, place)}{sources.Of(start)}.";

        var inspections = chain.InRole(StepRole.FoundBy).Where(step => step.Link.Type.Name == "FOUND").DistinctBy(step => step.End.Id).ToArray();
        if (inspections.Length == 0)
            yield break;
        var found = start.Label.Name == "Finding" ? "It was found by" : "It answers findings of";
        yield return $"{found} {Wording.And([.. inspections.Select(step => Wording.Named(step.End))])}{sources.Of(inspections.Select(step => step.Link))}.";
    }

    private static string Kind(GraphNode node, string place)
    {
        var kind = node.Value("kind") as string;
        var words = kind switch
        {
            "KPI" => "key performance indicator",
            "GLOSSARY_SENSE" => "term of a glossary",
            "SELF_REPORT" => "statement of the partnership about itself",
            "PARTNER_VIEW" => "view of partners",
            "REMIT" => "remit",
            null or "OTHER" => node.Label.Name switch
            {
                "Measure" => "figure",
                "Theme" => "theme of our classification",
                _ => Wording.Words(node.Label.Name).TrimStart(),
            },
            _ => Wording.Words(kind),
        };
        if (node.Value("generic") is true)
            return $"a general name for {(words is "body" ? "bodies" : $"any {words}")}{place}, as documents define it";
        return $"{("aeio".Contains(words[0], StringComparison.Ordinal) ? "an" : "a")} {words}{place}";
    }
}
