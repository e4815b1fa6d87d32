using GovernanceGraph.Graph.Gaps;

namespace GovernanceGraph.Graph.Accountability.Explanations;

/// <summary>What no document says, as far as the other sentences have not said so already.</summary>
internal static class GapSentences
{
    public static IEnumerable<string> Of(Chain chain)
    {
        var open = chain.Gaps.Select(gap => (gap, What: What(gap))).Where(item => item.What is not null && item.gap.From.Id == chain.Start.Id)
            .Select(item => item.What!).Distinct(StringComparer.Ordinal).ToArray();
        if (open.Length > 0)
            yield return $"Not stated in the documents held: {Wording.And(open)}.";
        var unreadable = chain.Gaps.Where(gap => gap.Kind == "UNREADABLE").Select(gap => gap.Message[(gap.Message.IndexOf(": ", StringComparison.Ordinal) + 2)..].TrimEnd('.')).ToArray();
        if (unreadable.Length > 0)
            yield return $"In the source, {string.Join("; ", unreadable)}.";
        var questions = chain.Gaps.Where(gap => gap.Kind == GapRules.NotStated.Kind && gap.From.Id != chain.Start.Id).Select(gap => gap.Question!).ToArray();
        if (questions.Length > 0)
            yield return $"The documents held leave open: {string.Join(' ', questions)}";
    }

    private static string? What(Gap gap) => gap.Kind switch
    {
        "NO_ACTION" => "which action answers it",
        "NO_OVERSIGHT" => "who oversees it",
        "NO_DUE_DATE" => "when it is due",
        "NO_PROGRESS" => "how far it has come",
        "OVERDUE" => "what came of it by the date it was due",
        "OFF_TARGET_NO_ACTION" => "which action answers its missed target",
        "NO_COMMISSIONER" => "who commissions it",
        "NO_POLARITY" => "which way of it is better",
        _ => null,
    };
}
