using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store.Embedded.Storage;

namespace GovernanceGraph.Graph.Store.Embedded.Indexes.Access;

/// <summary>
/// The nodes that a visible link of a relationship joins to one of a few nodes: their links are walked from the other end. Links and other ends
/// that are not there on the day lead nowhere.
/// </summary>
internal sealed class RelatedAccess : AccessPath
{
    private readonly GraphVersion _graph;
    private readonly int _day;
    private readonly NodeLabel[] _labels;
    private readonly RelationshipField _relationship;
    private readonly RelationshipType _type;
    private readonly AccessPath _ends;
    private readonly int[] _targets;

    private RelatedAccess(GraphVersion graph, int day, NodeLabel[] labels, RelationshipField relationship, AccessPath ends, int[] targets)
    {
        _graph = graph;
        _day = day;
        _labels = labels;
        _relationship = relationship;
        _type = graph.Schema.FindRelationship(relationship.Type)!;
        _ends = ends;
        _targets = targets;
        foreach (var target in targets)
            Most += (IsSeenIn(Direction.Out) ? CountWanted(Links(target, Direction.In)) : 0) + (IsSeenIn(Direction.In) ? CountWanted(Links(target, Direction.Out)) : 0);
    }

    public override int Most { get; }

    // The links of one end come by the id of the other.
    public override bool IsById => _targets.Length <= 1 && _relationship.Direction != Direction.Both;

    public override string Text => $"{_ends.Text}, from there {FilterText.Arrow(_relationship)} backwards";

    /// <summary>The nodes of the labels that the relationship leads from to what a path finds.</summary>
    public static RelatedAccess To(AccessPath ends, RelationshipField relationship, GraphVersion graph, int day, IEnumerable<NodeLabel> labels)
    {
        using var targets = new NumberBuffer();
        ends.Collect(targets);
        return new RelatedAccess(graph, day, [.. labels], relationship, ends, targets.Span.ToArray());
    }

    public override void Collect(NumberBuffer nodes)
    {
        var start = nodes.Count;
        foreach (var target in _targets)
        {
            if (!IsThere(target))
                continue;
            if (IsSeenIn(Direction.Out))
                AddWanted(Links(target, Direction.In), nodes);
            if (IsSeenIn(Direction.In))
                AddWanted(Links(target, Direction.Out), nodes);
        }

        // One may be joined by several links, which tell by how, when or in which role.
        if (IsById)
            RemoveRepeated(nodes, start);
        else
            nodes.SortDistinct(start);
    }

    private static void RemoveRepeated(NumberBuffer nodes, int start)
    {
        var found = nodes.Span;
        var kept = start;
        for (var i = start; i < found.Length; i++)
        {
            if (kept == start || found[kept - 1] != found[i])
                found[kept++] = found[i];
        }

        nodes.Truncate(kept);
    }

    private bool IsSeenIn(Direction direction) => _relationship.Direction == direction || _relationship.Direction == Direction.Both;

    private LinkSpan Links(int target, Direction direction)
    {
        var group = _graph.NodeGroup(target);
        return direction == Direction.Out ? group.Out(Numbers.Row(target), _type) : group.In(Numbers.Row(target), _type);
    }

    private bool IsThere(int node) => _graph.NodeGroup(node).IsThere(Numbers.Row(node), _day);

    private int CountWanted(LinkSpan links)
    {
        var runs = links.Runs(_graph.NodeGroups);
        if (runs.IsEmpty)
            return links.Count;
        var count = 0;
        foreach (var run in runs)
            count += IsWanted(run.Label) ? run.End - run.Start : 0;
        return count;
    }

    private bool IsWanted(NodeLabel label) => Array.IndexOf(_labels, label) >= 0;

    private void AddWanted(LinkSpan links, NumberBuffer nodes)
    {
        var runs = links.Runs(_graph.NodeGroups);
        if (runs.IsEmpty)
            Add(links, nodes);
        foreach (var run in runs)
        {
            if (IsWanted(run.Label))
                Add(links.Part(run), nodes);
        }
    }

    // Neighbours in a list mostly lie in one group, of which one asks once.
    private void Add(LinkSpan links, NumberBuffer nodes)
    {
        var (nodeGroup, linkGroup) = (Numbers.None, Numbers.None);
        var isWanted = false;
        var areAllOfTypeThere = _graph.LinkDays[_type.Ordinal].Include(_day);
        var areAllThere = areAllOfTypeThere;
        foreach (var entry in links)
        {
            if (Numbers.Group(entry.Node) != nodeGroup)
            {
                nodeGroup = Numbers.Group(entry.Node);
                isWanted = IsWanted(_graph.NodeGroups[nodeGroup].Label);
            }

            if (!isWanted)
                continue;
            if (!areAllOfTypeThere && Numbers.Group(entry.Link) != linkGroup)
            {
                linkGroup = Numbers.Group(entry.Link);
                areAllThere = _graph.LinkGroups[linkGroup].AllThere(_day);
            }

            if (areAllThere || _graph.LinkGroups[linkGroup].IsThere(Numbers.Row(entry.Link), _day))
                nodes.Add(entry.Node);
        }
    }
}
