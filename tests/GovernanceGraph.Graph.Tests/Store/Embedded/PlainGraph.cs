using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Tests.Store.Embedded;

/// <summary>What change sets leave, in dictionaries.</summary>
internal sealed class PlainGraph
{
    private PlainGraph(Dictionary<string, GraphNode> nodes, Dictionary<string, GraphLink> links)
    {
        Nodes = nodes;
        Links = links;
    }

    public static PlainGraph Empty { get; } = new([], []);

    public IReadOnlyDictionary<string, GraphNode> Nodes { get; }

    public IReadOnlyDictionary<string, GraphLink> Links { get; }

    public GraphState State => GraphState.Of(Nodes.Values, Links.Values);

    public PlainGraph With(ChangeSet changes)
    {
        var nodes = new Dictionary<string, GraphNode>(Nodes);
        var links = new Dictionary<string, GraphLink>(Links);
        foreach (var id in changes.RemovedLinks)
            links.Remove(id);
        foreach (var id in changes.RemovedNodes)
            nodes.Remove(id);
        foreach (var node in changes.Nodes)
            nodes[node.Id] = node;
        foreach (var link in changes.Links)
            links[link.Id] = link;
        return new PlainGraph(nodes, links);
    }
}
