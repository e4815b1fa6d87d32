using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store.Embedded.Indexes;
using GovernanceGraph.Graph.Store.Embedded.Storage;

namespace GovernanceGraph.Graph.Store.Embedded;

/// <summary>What is visible of a version on one day, as nodes and links for the computations that ask for these, with the work counted.</summary>
internal sealed class EmbeddedView(GraphVersion version, string asOf, WorkMeter meter) : GraphView
{
    private readonly Dictionary<int, GraphNode> _nodes = [];
    private readonly Dictionary<int, GraphLink> _links = [];
    private readonly int _day = Days.Of(asOf);

    public override GraphSchema Schema => version.Schema;

    public override string AsOf => asOf;

    public override long Version => version.Number;

    /// <summary>The node of a number.</summary>
    public GraphNode Node(int node)
    {
        if (!_nodes.TryGetValue(node, out var known))
            _nodes.Add(node, known = version.Node(node));
        return known;
    }

    /// <summary>The link of a number.</summary>
    public GraphLink Link(int link)
    {
        if (!_links.TryGetValue(link, out var known))
            _links.Add(link, known = version.Link(link));
        return known;
    }

    public override GraphNode? FindNode(string id) => version.FindNode(id) is >= 0 and var node && IsThere(node) ? Node(node) : null;

    public override GraphNode? FindNodeAtAnyTime(string id) => version.FindNode(id) is >= 0 and var node ? Node(node) : null;

    public override IEnumerable<GraphNode> Nodes(NodeLabel label) => Numbered(label).Where(IsThere).Select(Node);

    public override IEnumerable<GraphNode> NodesWithTokens(IReadOnlyCollection<NodeLabel> labels, IEnumerable<string> whole, string beginning)
    {
        using var nodes = new NumberBuffer();
        version.Indexes.Tokens.Find(whole, beginning, nodes);
        for (var i = 0; i < nodes.Count; i++)
        {
            meter.VisitLink();
            var node = nodes.Span[i];
            if (IsThere(node) && labels.Contains(version.NodeGroup(node).Label))
                yield return version.Node(node);
        }
    }

    public override IEnumerable<GraphNode> NodesAtAnyTime(NodeLabel label) => Numbered(label).Select(Node);

    public override IEnumerable<GraphLink> Out(GraphNode node, string type) => Links(node, type, isOut: true);

    public override IEnumerable<GraphLink> In(GraphNode node, string type) => Links(node, type, isOut: false);

    public override IEnumerable<GraphLink> All(GraphNode node) => Schema.Relationships
        .OrderBy(type => type.Name, Utf8Order.Comparer)
        .SelectMany(type => Links(node, type.Name, isOut: true)
            .Concat(Links(node, type.Name, isOut: false).Where(link => link.From != link.To))
            .OrderBy(link => link.From == node.Id ? link.To : link.From, Utf8Order.Comparer)
            .ThenBy(link => link.Id, Utf8Order.Comparer));

    private IEnumerable<int> Numbered(NodeLabel label)
    {
        var cursor = version.Indexes.Label(label).ById.From(0);
        while (cursor.MoveNext())
        {
            meter.VisitLink();
            yield return cursor.Current;
        }
    }

    private IEnumerable<GraphLink> Links(GraphNode node, string type, bool isOut)
    {
        if (Schema.FindRelationship(type) is not { } relationship || version.FindNode(node.Id) is not (>= 0 and var number))
            yield break;
        // What hides the node hides its links.
        var isThere = IsThere(number);
        var (group, row) = (version.NodeGroup(number), Numbers.Row(number));
        foreach (var entry in isOut ? group.Out(row, relationship) : group.In(row, relationship))
        {
            meter.VisitLink();
            if (isThere && version.LinkGroup(entry.Link).IsThere(Numbers.Row(entry.Link), _day) && IsThere(entry.Node))
                yield return Link(entry.Link);
        }
    }

    private bool IsThere(int node) => version.NodeGroup(node).IsThere(Numbers.Row(node), _day);
}
