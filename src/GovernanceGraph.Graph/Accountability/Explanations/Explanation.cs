using GovernanceGraph.Graph.Gaps;

namespace GovernanceGraph.Graph.Accountability.Explanations;

/// <summary>
/// A chain in a few plain sentences with their sources, made from the record: what it is, who owns it or that nobody is named, who may be
/// meant, how the line goes up, who was told, what stands behind it, and what no document says.
/// </summary>
internal static class Explanation
{
    public static string Of(Chain chain)
    {
        var sources = new Sources(chain.View);
        var sentences = Opening.Of(chain, sources)
            .Concat(OwnerSentences.Of(chain, sources))
            .Concat(UpSentences.Of(chain, sources))
            .Concat(RemitSentences.Of(chain, sources))
            .Concat(ToldSentences.Of(chain, sources))
            .Concat(EvidenceSentences.Of(chain, sources))
            .Concat(GapSentences.Of(chain));
        // The sources are listed when every sentence has named its own.
        return string.Join(' ', sentences.Append(Marking(chain)).ToArray().Append(sources.List()).Where(sentence => sentence.Length > 0));
    }

    private static string Marking(Chain chain) => chain.Markings() is { Count: > 0 } markings ? $"Marking of what is quoted: {Wording.And(markings)}." : string.Empty;
}
