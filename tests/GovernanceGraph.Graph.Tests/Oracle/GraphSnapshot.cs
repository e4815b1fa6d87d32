using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Tests.Oracle;

/// <summary>One version of the graph as plain objects, with no index but by id. Immutable.</summary>
internal sealed class GraphSnapshot
{
    private readonly Dictionary<string, GraphNode> _nodes;
    private readonly Dictionary<string, GraphLink> _links;
    private readonly ILookup<string, GraphLink> _out;
    private readonly ILookup<string, GraphLink> _in;

    private GraphSnapshot(GraphSchema schema, long version, Dictionary<string, GraphNode> nodes, Dictionary<string, GraphLink> links)
    {
        Schema = schema;
        Version = version;
        _nodes = nodes;
        _links = links;
        var ordered = links.Values.OrderBy(link => link.Id, Utf8Order.Comparer).ToArray();
        _out = ordered.OrderBy(link => link.To, Utf8Order.Comparer).ToLookup(link => link.From);
        _in = ordered.OrderBy(link => link.From, Utf8Order.Comparer).ToLookup(link => link.To);
    }

    public GraphSchema Schema { get; }

    public long Version { get; }

    public static GraphSnapshot Empty(GraphSchema schema) => new(schema, 0, [], []);

    public IEnumerable<GraphNode> Nodes => _nodes.Values;

    public IEnumerable<GraphLink> Links => _links.Values;

    public GraphNode? FindNode(string id) => _nodes.GetValueOrDefault(id);

    /// <summary>The links that begin at a node, by the other end's id, then by their own.</summary>
    public IEnumerable<GraphLink> Out(string nodeId) => _out[nodeId];

    /// <summary>The links that end at a node, by the other end's id, then by their own.</summary>
    public IEnumerable<GraphLink> In(string nodeId) => _in[nodeId];

    /// <summary>The next version.</summary>
    public GraphSnapshot Apply(ChangeSet changes)
    {
        var nodes = new Dictionary<string, GraphNode>(_nodes);
        var links = new Dictionary<string, GraphLink>(_links);
        foreach (var id in changes.RemovedLinks)
            links.Remove(id);
        foreach (var id in changes.RemovedNodes)
            nodes.Remove(id);
        foreach (var node in changes.Nodes)
            nodes[node.Id] = node;
        foreach (var link in changes.Links)
            links[link.Id] = link;
        return new GraphSnapshot(Schema, Version + 1, nodes, links);
    }
}
