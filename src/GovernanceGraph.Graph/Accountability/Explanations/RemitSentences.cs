using GovernanceGraph.Graph.Gaps;

namespace GovernanceGraph.Graph.Accountability.Explanations;

/// <summary>Whose remit the start is, and where the start is a body or post, what its own remit is.</summary>
internal static class RemitSentences
{
    public static IEnumerable<string> Of(Chain chain, Sources sources)
    {
        var remits = chain.InRole(StepRole.Remit).Where(step => step.Link.From == chain.Start.Id || step.Via is null).ToArray();
        var own = remits.Where(step => step.Link.From == chain.Start.Id)
            .Select(step => $"{Wording.Named(chain.View.To(step.Link))}{sources.Of(step.Link)}").ToArray();
        if (own.Length > 0)
            yield return $"Its remit: {Wording.First(own)}.";
        var holders = remits.Where(step => step.Link.From != chain.Start.Id)
            .Select(step =>
            {
                var link = step.Link;
                var what = link.To == chain.Start.Id ? "it" : Wording.Named(chain.View.To(link));
                return $"{Wording.Named(chain.View.From(link))} {LinkPhrases.Outward(chain.View, link, what)}{sources.Of(link)}";
            }).ToArray();
        if (holders.Length > 0)
            yield return $"Remit: {Wording.First(holders)}.";
        else if (own.Length == 0 && chain.Start.Label.Name is "Theme" or "Term")
            yield return "No document held names a body that has it as its remit.";
    }
}
