using GovernanceGraph.Graph.Gaps;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Accountability.Explanations;

/// <summary>Who was told of it, by which paper and at which stage.</summary>
internal static class ToldSentences
{
    public static IEnumerable<string> Of(Chain chain, Sources sources) => chain.InRole(StepRole.Told)
        .Where(step => step.Link.Type.Name == "REPORTS_TO")
        .GroupBy(step => step.Link.From)
        .Select(group => $"{Subject(chain, group.Key, sources)} {Wording.And([.. group.Select(step => Told(chain, step.Link, sources))])}.");

    private static string Subject(Chain chain, string id, Sources sources)
    {
        if (id == chain.Start.Id)
            return "It";
        var node = chain.View.FindNode(id)!;
        return node.Label.Name == "Document" ? $"Paper {sources.Key(id)}" : Wording.Named(node);
    }

    private static string Told(Chain chain, GraphLink link, Sources sources)
    {
        var body = Wording.Named(chain.View.To(link));
        var told = (chain.View.Value(link, "stage") as string) switch
        {
            "CONSIDERED" => $"was considered by {body}",
            "PRESENTED" => $"was presented to {body}",
            _ => $"reports to {body}",
        };
        var ask = (chain.View.Value(link, "ask") as string) switch
        {
            "NOTE" => ", which was asked to note it",
            "APPROVE" => ", which was asked to approve it",
            _ => string.Empty,
        };
        return $"{told}{ask}{sources.Of(link)}";
    }
}
