using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Changes;

/// <summary>What is stored before a change: what the check of a change set may look up.</summary>
public abstract class GraphState
{
    /// <summary>A graph without a node.</summary>
    public static GraphState Empty { get; } = Of([], []);

    /// <summary>The state that holds these nodes and links.</summary>
    public static GraphState Of(IEnumerable<GraphNode> nodes, IEnumerable<GraphLink> links) => new ListedState(nodes, links);

    /// <summary>The node of that id, or null.</summary>
    public abstract GraphNode? FindNode(string id);

    /// <summary>The link of that id, or null.</summary>
    public abstract GraphLink? FindLink(string id);

    /// <summary>The links that begin at that node; none for an unknown one.</summary>
    public abstract IEnumerable<GraphLink> LinksFrom(string nodeId);

    /// <summary>The links that end at that node; none for an unknown one.</summary>
    public abstract IEnumerable<GraphLink> LinksTo(string nodeId);

    /// <summary>The ids of all nodes, from which an error about an unknown one suggests the nearest.</summary>
    public abstract IEnumerable<string> NodeIds { get; }

    private sealed class ListedState : GraphState
    {
        private readonly Dictionary<string, GraphNode> _nodes;
        private readonly Dictionary<string, GraphLink> _links;
        private readonly ILookup<string, GraphLink> _from;
        private readonly ILookup<string, GraphLink> _to;

        public ListedState(IEnumerable<GraphNode> nodes, IEnumerable<GraphLink> links)
        {
            _nodes = nodes.ToDictionary(node => node.Id);
            _links = links.ToDictionary(link => link.Id);
            _from = _links.Values.ToLookup(link => link.From);
            _to = _links.Values.ToLookup(link => link.To);
        }

        public override IEnumerable<string> NodeIds => _nodes.Keys;

        public override GraphNode? FindNode(string id) => _nodes.GetValueOrDefault(id);

        public override GraphLink? FindLink(string id) => _links.GetValueOrDefault(id);

        public override IEnumerable<GraphLink> LinksFrom(string nodeId) => _from[nodeId];

        public override IEnumerable<GraphLink> LinksTo(string nodeId) => _to[nodeId];
    }
}
