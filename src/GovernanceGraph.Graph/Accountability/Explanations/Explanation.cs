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
        // What was cited is known when every sentence has been made.
        var told = sentences.ToArray();
        return string.Join(' ', told.Append(sources.List()).Append(Marking(chain, sources)).Where(sentence => sentence.Length > 0));
    }

    // The list of sources shows which of them is marked; a thing named here may stand in a marked paper that no sentence quotes.
    private static string Marking(Chain chain, Sources sources)
    {
        var markings = chain.Markings().Except(sources.Markings(), StringComparer.Ordinal).ToArray();
        return markings.Length == 0 ? string.Empty : $"Things named here also stand in a document marked {Wording.And(markings)}.";
    }
}
