using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Gaps.Kinds;

/// <summary>A question for which the documents held were read, and which they do not answer (R11).</summary>
internal sealed class NotStated : GapRule
{
    public override string Kind => "NOT_STATED";

    public override IReadOnlyList<string> Labels { get; } = ["NotStated"];

    public override IEnumerable<Gap> Of(GraphView view, GraphNode node)
    {
        var question = node.Text("question");
        var nearest = node.Texts("nearest");
        var named = nearest.Select(id => view.FindNode(WithoutProperty(id))).OfType<GraphNode>().DistinctBy(found => found.Id).Select(Wording.Named).ToArray();
        var closest = named.Length == 0 ? string.Empty : $" What comes nearest: {Wording.And(named)}.";
        yield return new Gap(view, Kind, node, $"The documents held do not say: {question}{closest}")
        {
            Question = question,
            Nearest = [.. nearest.Select(id => FindLink(view, id)).OfType<GraphLink>()],
        };
    }

    /// <summary>The open questions about a node, by id.</summary>
    public IEnumerable<Gap> About(GraphView view, GraphNode subject) => view.In(subject, "ABOUT").Select(view.From)
        .Where(node => node.Label.Name == "NotStated").DistinctBy(node => node.Id).OrderBy(node => node.Id, Utf8Order.Comparer)
        .SelectMany(node => Of(view, node));

    // An id of a property is the node's with the property after a dot.
    private static string WithoutProperty(string id) => id.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? id[..dot] : id;

    // A link's id begins with its start and its type (design, "Statement identity").
    private static GraphLink? FindLink(GraphView view, string id) =>
        id.Split('|') is [var from, var type, _, ..] && view.FindNode(from) is { } node ? view.Out(node, type).FirstOrDefault(link => link.Id == id) : null;
}
