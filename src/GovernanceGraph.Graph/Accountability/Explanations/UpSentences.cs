using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Gaps;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Accountability.Explanations;

/// <summary>How the line goes up, where it ends, and what is handed down.</summary>
internal static class UpSentences
{
    public static IEnumerable<string> Of(Chain chain, Sources sources)
    {
        var up = Statements(chain, StepRole.Up, sources);
        if (up.Length > 0)
            yield return $"Up the line: {Wording.First(up)}.";

        var last = LastStated.Of(chain);
        if (last.Count > 0)
            yield return $"As far as documents state it, the line ends with {Wording.And([.. last.Select(Wording.Named)])}.";
        else if (up.Length > 0 && chain.InRole(StepRole.Up).All(step => step.Way.Strength == Strength.Inferred))
            yield return "No part of the way up is stated from its beginning on.";

        var open = chain.Gaps.Where(gap => gap.Kind == GapRules.NoUpwardAccountability.Kind).Select(gap => gap.From)
            .OrderBy(node => node.Id, Utf8Order.Comparer).Select(Wording.Named).ToArray();
        if (open.Length > 0)
            yield return $"No document held says to whom {Wording.And(open)} {(open.Length == 1 ? "is" : "are")} accountable.";

        var down = Statements(chain, StepRole.HandedDown, sources);
        if (down.Length > 0)
            yield return $"Downwards: {Wording.First(down)}.";
    }

    // What joins two bodies is said once: that one oversees the other and is answered to, or, on the way up, that it handed a task down.
    private static string[] Statements(Chain chain, StepRole role, Sources sources) => [.. chain.InRole(role)
        .Select(step => step.Link)
        .Where(link => role == StepRole.Up || chain.InRole(StepRole.Up).All(step => step.Link.Id != link.Id))
        .GroupBy(link => string.Join('|', new[] { link.From, link.To }.Order(StringComparer.Ordinal)))
        .Select(group => group.OrderByDescending(link => link.Type.Name, StringComparer.Ordinal).ToArray())
        .Select(links => $"{Said(chain, links)}{sources.Of(links)}{LastAttested(chain, links)}")];

    private static string Said(Chain chain, GraphLink[] links)
    {
        var first = links[0];
        var parts = links.Select((link, index) =>
        {
            var isSameWay = link.From == first.From;
            var phrase = LinkPhrases.Outward(chain.View, link, index == 0 ? Wording.Named(chain.View.To(link)) : "it");
            return index == 0 ? $"{Wording.Named(chain.View.From(link))} {phrase}" : isSameWay ? phrase : $"the latter {phrase}";
        });
        return Wording.And([.. parts.Distinct(StringComparer.Ordinal)]);
    }

    // A link that only documents older than those of the start attest is dated, so that 2017 is not read as today.
    private static string LastAttested(Chain chain, GraphLink[] links) =>
        links.SelectMany(link => link.AttestedOn).Max(StringComparer.Ordinal) is { } last && chain.Start.AttestedOn is [.., var start] && string.CompareOrdinal(last[..4], start[..4]) < 0 ? $", last attested {last}" : string.Empty;
}
