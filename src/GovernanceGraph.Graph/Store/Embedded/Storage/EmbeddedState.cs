using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>What the check of a change set looks up in a version, without a copy of it.</summary>
internal sealed class EmbeddedState(GraphVersion version) : GraphState
{
    public override IEnumerable<string> NodeIds
    {
        get
        {
            for (var group = 0; group < version.NodeGroups.Count; group++)
            {
                var rows = version.NodeGroups[group];
                for (var row = 0; row < rows.Count; row++)
                {
                    if (!rows.IsFree(row))
                        yield return StoredValue.Unescape(rows.Id(row));
                }
            }
        }
    }

    public override GraphNode? FindNode(string id) => version.FindNode(id) is >= 0 and var node ? version.Node(node) : null;

    public override GraphLink? FindLink(string id) => version.FindLink(id) is >= 0 and var link ? version.Link(link) : null;

    public override IEnumerable<GraphLink> LinksFrom(string nodeId) => LinksAt(nodeId, static (group, row, type) => group.Out(row, type));

    public override IEnumerable<GraphLink> LinksTo(string nodeId) => LinksAt(nodeId, static (group, row, type) => group.In(row, type));

    private IEnumerable<GraphLink> LinksAt(string nodeId, Func<NodeGroup, int, RelationshipType, LinkSpan> direction)
    {
        if (version.FindNode(nodeId) is not (>= 0 and var node))
            yield break;
        foreach (var type in version.Schema.Relationships)
        {
            foreach (var entry in direction(version.NodeGroup(node), Numbers.Row(node), type))
                yield return version.Link(entry.Link);
        }
    }
}
