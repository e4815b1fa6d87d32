using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Gaps;

/// <summary>
/// In which areas and under which themes a gap lies: those of what it is missing of, or where that has none of its own, those of what it
/// belongs to or is about.
/// </summary>
internal sealed class GapPlace(GraphView view)
{
    /// <summary>How many links away it looks.</summary>
    public const int FurthestLook = 3;

    private readonly Dictionary<string, GraphNode[]> _areas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GraphNode[]> _themes = new(StringComparer.Ordinal);

    public IReadOnlyList<GraphNode> Areas(GraphNode node) => Look(node, "IN_AREA", "Area", _areas, FurthestLook);

    public IReadOnlyList<GraphNode> Themes(GraphNode node) => Look(node, "ABOUT", "Theme", _themes, FurthestLook);

    /// <summary>These areas or themes and all that are part of them.</summary>
    public HashSet<string> WithParts(IEnumerable<string> ids, string label)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<GraphNode>(ids.Select(id => Find(id, label)));
        while (pending.TryPop(out var node))
        {
            if (!all.Add(node.Id))
                continue;
            foreach (var link in view.In(node, "PART_OF"))
                pending.Push(view.From(link));
        }

        return all;
    }

    private GraphNode Find(string id, string label) => view.FindNode(id) is { } node && node.Label.Name == label
        ? node
        : throw new ComputationException(UnknownIds.Message(view, id, label), GraphErrorCodes.NotFound);

    private GraphNode[] Look(GraphNode node, string type, string label, Dictionary<string, GraphNode[]> known, int looks)
    {
        if (known.TryGetValue(node.Id, out var found))
            return found;
        if (node.Label.Name == label)
            return [node];
        found = [.. view.Out(node, type).Select(view.To).Where(end => end.Label.Name == label).DistinctBy(end => end.Id)];
        if (found.Length == 0 && looks > 0)
            found = [.. Around(node).SelectMany(next => Look(next, type, label, known, looks - 1)).DistinctBy(end => end.Id)];
        // A look that stopped early is not the last word on its node.
        if (looks == FurthestLook)
            known[node.Id] = found;
        return found;
    }

    private IEnumerable<GraphNode> Around(GraphNode node) => node.Label.Name switch
    {
        "NotStated" or "Document" => Ends(node, "ABOUT").Where(end => end.Label.Name != "Theme"),
        "Post" => Ends(node, "POST_IN"),
        "Body" or "Service" or "Instrument" or "Inspection" => Ends(node, "PART_OF"),
        "Finding" or "Evaluation" => view.In(node, "FOUND").Select(view.From),
        "Indicator" => view.In(node, "ASSESSED_AGAINST").Select(view.From).Where(end => end.Label.Name == "Measure"),
        "Action" => Ends(node, "RESPONDS_TO"),
        "Evidence" => view.In(node, "BASED_ON").Select(view.From).Where(end => end.Label.Name == "Inspection"),
        "Measure" => view.In(node, "MEASURED_BY").Select(view.From),
        _ => [],
    };

    private IEnumerable<GraphNode> Ends(GraphNode node, string type) => view.Out(node, type).Select(view.To);
}
