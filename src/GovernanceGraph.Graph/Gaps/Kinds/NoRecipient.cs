using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Gaps.Kinds;

/// <summary>Nobody is said to have received a document.</summary>
internal sealed class NoRecipient : GapRule
{
    public override string Kind => "NO_RECIPIENT";

    public override IReadOnlyList<string> Labels { get; } = ["Document"];

    public override IEnumerable<Gap> Of(GraphView view, GraphNode node)
    {
        var told = view.Out(node, "REPORTS_TO").ToArray();
        if (IsNotApplicable(node, "reportsTo") || IsClosed(view, told))
            yield break;
        yield return new Gap(view, Kind, node, $"Nothing says which board or committee received {Wording.Named(node)}.")
        {
            Nearest = Links(view, node, [], ["AUTHORED_BY"]),
            Candidates = Inferred(view, told),
        };
    }
}
