using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Plan;

/// <summary>Gathers the labels and relationship types that a plan touches.</summary>
internal sealed class FootprintCollector(GraphSchema schema)
{
    // The only computation that reads nothing but the statement it is asked of.
    private const string Attestation = "Attestation";

    private readonly SortedSet<string> _labels = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _relationships = new(StringComparer.Ordinal);
    private readonly HashSet<(Projection, string?)> _seen = [];

    public PlanFootprint Footprint => new(_labels, _relationships);

    public void Add(PlanFootprint other)
    {
        _labels.UnionWith(other.Labels);
        _relationships.UnionWith(other.Relationships);
    }

    public void Add(PlanRoot root)
    {
        switch (root)
        {
            case NodeRoot one:
                AddNodes(one.Labels, one.Node);
                break;
            case NodesRoot several:
                AddNodes(several.Node.ByLabel.Keys, several.Node);
                break;
            case ListRoot list:
                AddConnection(list.Connection);
                break;
            default:
                AddAll();
                break;
        }
    }

    /// <summary>What a request adds by its values: conditions and group keys.</summary>
    public void AddValue(object? value)
    {
        switch (value)
        {
            case ListArguments { Where: { } filter }:
                AddFilter(filter);
                break;
            case IReadOnlyList<GroupKeyPlan> keys:
                foreach (var key in keys.OfType<RelatedGroupKey>())
                    AddRelationship(key.Relationship);
                break;
        }
    }

    private void AddAll()
    {
        _labels.UnionWith(schema.Labels.Select(label => label.Name));
        _relationships.UnionWith(schema.Relationships.Select(type => type.Name));
    }

    private void AddRelationship(RelationshipField relationship)
    {
        _relationships.Add(relationship.Type);
        _labels.UnionWith(relationship.TargetLabels);
    }

    private void AddNodes(IEnumerable<string> labels, NodeProjection projection)
    {
        foreach (var label in labels)
        {
            _labels.Add(label);
            if (!_seen.Add((projection, label)))
                continue;
            foreach (var slot in projection.ByLabel.GetValueOrDefault(label) ?? [])
                AddNodeSlot(slot);
        }
    }

    private void AddNodeSlot(NodeSlot slot)
    {
        switch (slot)
        {
            case ConnectionPlan list:
                AddConnection(list);
                break;
            case SingleSlot single:
                AddRelationship(single.Relationship);
                AddEdge(single.Relationship.TargetLabels, single.Edge);
                break;
            case ValueSlot value:
                AddValue(value.Value);
                break;
            case StatementsPlan:
                AddAll();
                break;
            case ComputedSlot computed when computed.Computation != Attestation:
                AddAll();
                break;
        }
    }

    private void AddConnection(ConnectionPlan list)
    {
        IReadOnlyList<string> labels;
        if (list.Source is RelationshipSource { Relationship: var relationship })
        {
            AddRelationship(relationship);
            labels = relationship.TargetLabels;
        }
        else
        {
            labels = [((LabelSource)list.Source).Label.Name];
            _labels.UnionWith(labels);
        }

        foreach (var slot in list.Slots)
        {
            if (slot is NodesSlot nodes)
                AddNodes(labels, nodes.Nodes);
            else if (slot is EdgesSlot edges)
                AddEdge(labels, edges.Edges);
            else if (slot is GroupsSlot groups)
                AddComposed(groups.Groups);
        }
    }

    private void AddEdge(IReadOnlyList<string> labels, EdgeProjection edge)
    {
        foreach (var slot in edge.Slots)
        {
            if (slot is EdgeNodeSlot node)
                AddNodes(labels, node.Node);
            else if (slot is EdgeLinkSlot link)
                AddLink(link.Link);
        }
    }

    private void AddLink(LinkProjection link)
    {
        if (!_seen.Add((link, null)))
            return;
        foreach (var slot in link.Slots)
        {
            if (slot is LinkEndSlot end)
                AddNodes(end.Node.ByLabel.Keys, end.Node);
            else if (slot is LinkValueSlot value)
                AddValue(value.Value);
            else if (slot is LinkComputedSlot computed && computed.Computation != Attestation)
                AddAll();
        }
    }

    private void AddValue(ValueProjection value)
    {
        foreach (var slot in value.Slots)
        {
            if (slot.Node is { } node)
                AddNodes(node.ByLabel.Keys, node);
        }
    }

    private void AddComposed(ComposedProjection composed)
    {
        foreach (var slot in composed.Slots)
        {
            if (slot.Child is ComposedProjection child)
                AddComposed(child);
            else if (slot.Child is NodeProjection node)
                AddNodes(node.ByLabel.Keys, node);
        }
    }

    private void AddFilter(Filter filter)
    {
        switch (filter)
        {
            case AndFilter and:
                foreach (var item in and.Filters)
                    AddFilter(item);
                break;
            case OrFilter or:
                foreach (var item in or.Filters)
                    AddFilter(item);
                break;
            case NotFilter not:
                AddFilter(not.Operand);
                break;
            case RelatedFilter related:
                AddRelationship(related.Relationship);
                AddFilter(related.Filter);
                break;
            case CountFilter count:
                AddRelationship(count.Relationship);
                break;
        }
    }
}
