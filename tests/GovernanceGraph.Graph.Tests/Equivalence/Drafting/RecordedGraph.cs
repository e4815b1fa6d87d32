using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Tests.Equivalence.Drafting;

/// <summary>What a random record holds after one of its changes, for those who draft the next and for those who ask.</summary>
internal sealed class RecordedGraph(IReadOnlyDictionary<string, GraphNode> nodes, IReadOnlyDictionary<string, GraphLink> links)
{
    private readonly ILookup<string, GraphNode> _byLabel = nodes.Values.ToLookup(node => node.Label.Name);
    private readonly ILookup<string, GraphLink> _from = links.Values.ToLookup(link => link.From);
    private readonly ILookup<string, GraphLink> _to = links.Values.ToLookup(link => link.To);
    private readonly Dictionary<string, GraphNode> _nodes = new(nodes);

    public GraphState State { get; } = GraphState.Of(nodes.Values, links.Values);

    public IReadOnlyList<GraphNode> Nodes { get; } = [.. nodes.Values];

    public IReadOnlyList<GraphLink> Links { get; } = [.. links.Values];

    public GraphNode? Find(string id) => _nodes.GetValueOrDefault(id);

    public IReadOnlyList<GraphNode> OfLabel(string label) => [.. _byLabel[label]];

    public IReadOnlyList<GraphLink> LinksAt(string id) => [.. _from[id], .. _to[id].Where(link => link.From != id)];

    /// <summary>The links that a relationship field shows, with the other end, whatever the day.</summary>
    public IReadOnlyList<(GraphLink Link, GraphNode End)> Related(GraphNode node, RelationshipField field)
    {
        var outward = field.Direction == Direction.In ? [] : _from[node.Id].Select(link => (Link: link, End: link.To));
        var inward = field.Direction == Direction.Out ? [] : _to[node.Id].Select(link => (Link: link, End: link.From));
        return
        [
            .. outward.Concat(inward)
                .Where(end => end.Link.Type.Name == field.Type && field.TargetLabels.Contains(_nodes[end.End].Label.Name))
                .Select(end => (end.Link, _nodes[end.End])),
        ];
    }
}
