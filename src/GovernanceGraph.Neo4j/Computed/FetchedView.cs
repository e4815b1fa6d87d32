using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Neo4j.Computed;

/// <summary>
/// The part of the graph that the computations of one root field can look at, as an answer of Neo4j has it, on that field's day. The work is
/// counted.
/// </summary>
internal sealed class FetchedView(GraphSchema schema, string asOf, long version, WorkMeter meter) : GraphView
{
    private readonly Dictionary<string, GraphNode> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GraphLink> _links = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Node, string Type), List<GraphLink>> _out = [];
    private readonly Dictionary<(string Node, string Type), List<GraphLink>> _in = [];
    private bool _isOrdered = true;

    public override GraphSchema Schema => schema;

    public override string AsOf => asOf;

    public override long Version => version;

    /// <summary>Whether a node was fetched.</summary>
    public bool Has(string nodeId) => _nodes.ContainsKey(nodeId);

    /// <summary>Takes a node that was fetched, whatever the day.</summary>
    public void Add(GraphNode node) => _nodes.TryAdd(node.Id, node);

    /// <summary>Takes a link that was fetched. It is visible.</summary>
    public void Add(GraphLink link)
    {
        meter.VisitLink();
        if (!_links.TryAdd(link.Id, link))
            return;
        Add(_out, link.From, link);
        Add(_in, link.To, link);
        _isOrdered = false;
    }

    /// <summary>The link of that id, which was fetched.</summary>
    public GraphLink Link(string id) => _links[id];

    public override GraphNode? FindNode(string id) => _nodes.GetValueOrDefault(id) is { } node && Visibility.IsThere(node, asOf) ? node : null;

    public override GraphNode? FindNodeAtAnyTime(string id) => _nodes.GetValueOrDefault(id);

    public override IEnumerable<GraphNode> Nodes(NodeLabel label) => NodesAtAnyTime(label).Where(node => Visibility.IsThere(node, asOf));

    public override IEnumerable<GraphNode> NodesAtAnyTime(NodeLabel label)
    {
        foreach (var node in _nodes.Values)
        {
            meter.VisitLink();
            if (node.Label == label)
                yield return node;
        }
    }

    public override IEnumerable<GraphLink> Out(GraphNode node, string type) => Links(_out, node, type);

    public override IEnumerable<GraphLink> In(GraphNode node, string type) => Links(_in, node, type);

    public override IEnumerable<GraphLink> All(GraphNode node) => schema.Relationships
        .OrderBy(type => type.Name, Utf8Order.Comparer)
        .SelectMany(type => Out(node, type.Name).Concat(In(node, type.Name).Where(link => link.From != link.To))
            .OrderBy(link => link.From == node.Id ? link.To : link.From, Utf8Order.Comparer)
            .ThenBy(link => link.Id, Utf8Order.Comparer));

    private static void Add(Dictionary<(string Node, string Type), List<GraphLink>> links, string node, GraphLink link)
    {
        if (!links.TryGetValue((node, link.Type.Name), out var ofNode))
            links[(node, link.Type.Name)] = ofNode = [];
        ofNode.Add(link);
    }

    private IEnumerable<GraphLink> Links(Dictionary<(string Node, string Type), List<GraphLink>> links, GraphNode node, string type)
    {
        if (!_isOrdered)
            Order();
        if (!links.TryGetValue((node.Id, type), out var ofNode))
            yield break;
        foreach (var link in ofNode)
        {
            meter.VisitLink();
            yield return link;
        }
    }

    private void Order()
    {
        foreach (var links in _out.Values)
            links.Sort((x, y) => Compare(x.To, y.To, x, y));
        foreach (var links in _in.Values)
            links.Sort((x, y) => Compare(x.From, y.From, x, y));
        _isOrdered = true;
    }

    private static int Compare(string xEnd, string yEnd, GraphLink x, GraphLink y)
    {
        var ends = Utf8Order.Comparer.Compare(xEnd, yEnd);
        return ends != 0 ? ends : Utf8Order.Comparer.Compare(x.Id, y.Id);
    }
}
