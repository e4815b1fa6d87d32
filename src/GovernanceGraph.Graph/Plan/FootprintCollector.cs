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
    private readonly List<(Parameter<IReadOnlyList<GroupKeyPlan>> By, NodeProjection Node)> _groups = [];

    public PlanFootprint Footprint => new(_labels, _relationships);

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
    public void AddValues(BoundPlan plan, IEnumerable<object?> values)
    {
        foreach (var list in values.OfType<ListArguments>())
        {
            if (list.Where is not null)
                AddFilter(list.Where);
        }

        foreach (var keys in values.OfType<IReadOnlyList<GroupKeyPlan>>())
        {
            foreach (var key in keys.OfType<RelatedGroupKey>())
                AddRelationship(key.Relationship);
        }

        // Nodes of groups may hold lists with groups in their turn.
        for (var i = 0; i < _groups.Count; i++)
        {
            foreach (var key in plan.Value(_groups[i].By).OfType<RelatedGroupKey>())
                AddNodes(key.Relationship.TargetLabels, _groups[i].Node);
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
                AddGroups(groups);
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

    // Which labels a group's nodes have depends on its keys: they are added with the values of a request.
    private void AddGroups(GroupsSlot groups)
    {
        foreach (var keys in groups.Groups.Slots.Select(slot => slot.Child).OfType<ComposedProjection>())
        {
            foreach (var node in keys.Slots.Select(slot => slot.Child).OfType<NodeProjection>())
                _groups.Add((groups.By, node));
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
