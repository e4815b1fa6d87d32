using System.Globalization;
using GovernanceGraph.Graph.Gaps;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Accountability.Explanations;

/// <summary>What stands behind it: its evidence, that of its inspection, and its figures.</summary>
internal static class EvidenceSentences
{
    public static IEnumerable<string> Of(Chain chain, Sources sources)
    {
        var evidence = Items(chain, StepRole.Evidence).ToArray();
        if (evidence.Length > 0)
            yield return $"It rests on {Wording.And(evidence)}{sources.Of(Links(chain, StepRole.Evidence))}.";
        else if (chain.Gaps.Any(gap => gap.Kind == "NO_EVIDENCE"))
            yield return "No evidence is tied to the finding itself" + Base(chain, sources);

        var figures = chain.InRole(StepRole.Figure).Select(step => Figure(step.End)).ToArray();
        if (figures.Length > 0)
            yield return $"Figures: {string.Join("; ", figures)}{sources.Of(Links(chain, StepRole.Figure))}.";
    }

    private static string Base(Chain chain, Sources sources)
    {
        var items = Items(chain, StepRole.EvidenceBase).ToArray();
        return items.Length == 0 ? "." : $"; its inspection as a whole rests on {Wording.And(items)}{sources.Of(Links(chain, StepRole.EvidenceBase))}.";
    }

    private static IEnumerable<GraphLink> Links(Chain chain, StepRole role) => chain.InRole(role).Select(step => step.Link);

    private static IEnumerable<string> Items(Chain chain, StepRole role) =>
        chain.InRole(role).Select(step => step.End.Label.Name == "Measure" ? Figure(step.End) : Item(step.End)).Distinct(StringComparer.Ordinal);

    private static string Item(GraphNode evidence)
    {
        var name = Wording.Named(evidence);
        if (evidence.Value("count") is not int count)
            return name;
        var about = (evidence.Value("countQualifier") as string) is { } qualifier && qualifier != "EXACT" ? $"{Wording.Words(qualifier)} " : string.Empty;
        return $"{name} ({about}{count.ToString("N0", CultureInfo.InvariantCulture)})";
    }

    private static string Figure(GraphNode measure)
    {
        var printed = measure.Text("printed") ?? (measure.Value("value") as double?)?.ToString("0.######", CultureInfo.InvariantCulture);
        return printed is null ? Wording.Named(measure) : $"{Wording.Named(measure)}: {printed}";
    }
}
