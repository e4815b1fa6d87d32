using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Gaps;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Accountability.Explanations;

/// <summary>Who owns it, or that no document names an owner, with what comes nearest and who may be meant.</summary>
internal static class OwnerSentences
{
    public static IEnumerable<string> Of(Chain chain, Sources sources)
    {
        var isService = chain.Start.Label.Name == "Service";
        var owners = Ends(chain, StepRole.Owner, sources);
        var isOpen = chain.Gaps.Any(gap => gap.Kind is "NO_OWNER" or "NO_PROVIDER");
        if (owners.Length > 0 && isOpen)
            yield return $"No document held names {(isService ? "who provides it" : "an owner for it")}; it may be {Wording.And(owners)}.";
        else if (owners.Length > 0)
            yield return $"{(isService ? "It is provided by" : owners.Length == 1 ? "Its owner is" : "Its owners are")} {Wording.And(owners)}.";
        else if (isOpen)
            yield return isService ? "No document held says who provides it." : "No document held names an owner for it.";

        var commissioners = Ends(chain, StepRole.Commissioner, sources);
        if (commissioners.Length > 0)
            yield return $"It is commissioned by {Wording.And(commissioners)}.";
        foreach (var sentence in Actions(chain, sources).Append(Nearest(chain, sources)).Append(isOpen ? Candidates(chain, sources) : string.Empty))
            yield return sentence;
    }

    private static string[] Ends(Chain chain, StepRole role, Sources sources) =>
        [.. chain.InRole(role).Select(step => $"{Wording.Named(step.End)}{sources.Of(step.Link)}")];

    private static IEnumerable<string> Actions(Chain chain, Sources sources)
    {
        var actions = chain.InRole(StepRole.ActionOwner).Where(step => step.Link.Type.Name == "RESPONDS_TO").ToArray();
        foreach (var group in actions.GroupBy(step => step.Way.Strength == Strength.Inferred).OrderBy(group => group.Key))
        {
            var duties = group.Select(step => $"{Wording.Named(step.End)}, owned by {Wording.And(OwnersOf(chain, step.End, sources))}").ToArray();
            if (!group.Key)
                yield return $"It is answered by {Join(duties)}.";
            else if (duties.Length == 1)
                yield return $"The nearest stated duty is {duties[0]}; that it answers this one is inferred.";
            else
                yield return $"The nearest stated duties are {Join(duties)}; that they answer this one is inferred.";
        }
    }

    private static string[] OwnersOf(Chain chain, GraphNode action, Sources sources) =>
    [
        .. chain.InRole(StepRole.ActionOwner).Where(step => step.Link.Type.Name == "OWNED_BY" && step.Link.From == action.Id)
            .Select(step => $"{Wording.Named(step.End)}{sources.Of(step.Link)}"),
    ];

    private static string Nearest(Chain chain, Sources sources)
    {
        var nearest = chain.InRole(StepRole.Nearest)
            .Select(step => $"{Subject(chain, step)} {LinkPhrases.Outward(chain.View, step.Link, Wording.Named(chain.View.To(step.Link)))}{sources.Of(step.Link)}").ToArray();
        return nearest.Length == 0 ? string.Empty : $"What comes nearest: {Join(nearest)}.";
    }

    private static string Subject(Chain chain, ChainStep step) => step.Link.From == chain.Start.Id ? "it" : Wording.Named(chain.View.From(step.Link));

    private static string Candidates(Chain chain, Sources sources)
    {
        var candidates = chain.InRole(StepRole.Candidate)
            .GroupBy(step => step.End.Id).OrderBy(group => group.Min(step => step.Way.Level)).ThenBy(group => group.Key, Utf8Order.Comparer)
            .Select(group => $"{Wording.Named(group.First().End)}, {Wording.And([.. group.Select(step => Why(chain, step, sources))])}").ToArray();
        return candidates.Length == 0 ? string.Empty : $"By inference only, it may fall to {Join(candidates)}.";
    }

    private static string Why(Chain chain, ChainStep step, Sources sources) => step.Link.Type.Name == "INSPECTS"
        ? $"whose services were inspected{sources.Of(step.Link)}"
        : $"whose remit is {Wording.Named(chain.View.To(step.Link))}{sources.Of(step.Link)}";

    // Parts that have commas of their own are kept apart by semicolons.
    private static string Join(string[] parts) => parts.Length < 2 ? string.Concat(parts) : $"{string.Join("; ", parts[..^1])}; and {parts[^1]}";
}
