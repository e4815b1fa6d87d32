using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Tests.Oracle;

/// <summary>What is visible of a snapshot on one day, with the work counted.</summary>
internal sealed class SnapshotView(GraphSnapshot snapshot, string asOf, WorkMeter meter) : GraphView
{
    public override GraphSchema Schema => snapshot.Schema;

    public override string AsOf => asOf;

    public override long Version => snapshot.Version;

    public override GraphNode? FindNode(string id) => snapshot.FindNode(id) is { } node && Visibility.IsThere(node, asOf) ? node : null;

    public override GraphNode? FindNodeAtAnyTime(string id) => snapshot.FindNode(id);

    public override IEnumerable<GraphNode> Nodes(NodeLabel label) => Nodes().Where(node => node.Label == label);

    /// <summary>Every visible node, in no order.</summary>
    public IEnumerable<GraphNode> Nodes()
    {
        foreach (var node in snapshot.Nodes)
        {
            meter.VisitLink();
            if (Visibility.IsThere(node, asOf))
                yield return node;
        }
    }

    public override IEnumerable<GraphNode> NodesAtAnyTime(NodeLabel label)
    {
        foreach (var node in snapshot.Nodes)
        {
            meter.VisitLink();
            if (node.Label == label)
                yield return node;
        }
    }

    /// <summary>Every visible link, in no order.</summary>
    public IEnumerable<GraphLink> Links() => Visible(snapshot.Links, null);

    public override IEnumerable<GraphLink> Out(GraphNode node, string type) => Visible(snapshot.Out(node.Id), type);

    public override IEnumerable<GraphLink> In(GraphNode node, string type) => Visible(snapshot.In(node.Id), type);

    public override IEnumerable<GraphLink> All(GraphNode node) =>
        Visible(snapshot.Out(node.Id), null).Concat(Visible(snapshot.In(node.Id).Where(link => link.From != link.To), null))
            .OrderBy(link => link.Type.Name, Utf8Order.Comparer)
            .ThenBy(link => link.From == node.Id ? link.To : link.From, Utf8Order.Comparer)
            .ThenBy(link => link.Id, Utf8Order.Comparer);

    /// <summary>The visible ends of a relationship as seen from a node, each with the link that leads to it.</summary>
    public IEnumerable<ListRow> Related(GraphNode node, RelationshipField relationship)
    {
        if (relationship.Direction != Direction.In)
        {
            foreach (var link in Out(node, relationship.Type))
            {
                if (FindNode(link.To) is { } end && relationship.TargetLabels.Contains(end.Label.Name))
                    yield return new ListRow(end, link);
            }
        }

        if (relationship.Direction == Direction.Out)
            yield break;
        foreach (var link in In(node, relationship.Type))
        {
            if (FindNode(link.From) is { } end && relationship.TargetLabels.Contains(end.Label.Name))
                yield return new ListRow(end, link);
        }
    }

    private IEnumerable<GraphLink> Visible(IEnumerable<GraphLink> links, string? type)
    {
        foreach (var link in links)
        {
            meter.VisitLink();
            if ((type is null || link.Type.Name == type) && IsVisible(link))
                yield return link;
        }
    }

    private bool IsVisible(GraphLink link) =>
        Visibility.IsThere(link, snapshot.Schema.LinkLayout, asOf) && FindNode(link.From) is not null && FindNode(link.To) is not null;
}
