using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Changes;

/// <summary>What is there once the drafts are written: the drafted statements over the stored ones.</summary>
internal sealed class DraftedGraph(GraphSchema schema, GraphState state)
{
    private readonly Dictionary<string, NodeStatement> _nodes = [];
    private readonly Dictionary<string, LinkStatement> _links = [];
    private readonly HashSet<string> _removedNodes = [];
    private readonly HashSet<string> _removedLinks = [];
    private ILookup<string, LinkStatement>? _linksFrom;

    public GraphSchema Schema { get; } = schema;

    public GraphState State { get; } = state;

    public IReadOnlyCollection<NodeStatement> Nodes => _nodes.Values;

    public IReadOnlyCollection<LinkStatement> Links => _links.Values;

    public IEnumerable<StatementDraft> Statements => _nodes.Values.Concat<StatementDraft>(_links.Values);

    /// <summary>The stored nodes that go and do not come back in the same change.</summary>
    public IEnumerable<string> RemovedNodes => _removedNodes.Where(id => !_nodes.ContainsKey(id));

    /// <summary>The stored links that go and do not come back in the same change.</summary>
    public IEnumerable<string> RemovedLinks => _removedLinks.Where(id => !_links.ContainsKey(id));

    public void Add(NodeStatement node) => _nodes.Add(node.Id, node);

    public void Add(LinkStatement link) => _links.Add(link.Id, link);

    public NodeStatement? FindDraftedNode(string id) => _nodes.GetValueOrDefault(id);

    public LinkStatement? FindDraftedLink(string id) => _links.GetValueOrDefault(id);

    /// <summary>The node, or null where there is none.</summary>
    public FoundStatement? FindNode(string id)
    {
        if (_nodes.TryGetValue(id, out var drafted))
            return new FoundStatement(drafted.Label, drafted.Layout, drafted.Values);
        return !_removedNodes.Contains(id) && State.FindNode(id) is { } stored
            ? new FoundStatement(stored.Label, stored.Label.Layout, stored.Values)
            : null;
    }

    /// <summary>The link's values, or null where there is none.</summary>
    public FoundStatement? FindLink(string id)
    {
        if (_links.TryGetValue(id, out var drafted))
            return new FoundStatement(null, drafted.Layout, drafted.Values);
        return !_removedLinks.Contains(id) && State.FindLink(id) is { } stored
            ? new FoundStatement(null, Schema.LinkLayout, stored.Values)
            : null;
    }

    /// <summary>The ends of every stored link at these nodes that stays and is not drafted anew.</summary>
    public IEnumerable<(string Type, string From, string To)> StoredLinksAt(string nodeId) =>
        from link in State.LinksFrom(nodeId).Concat(State.LinksTo(nodeId))
        where !_removedLinks.Contains(link.Id) && !_links.ContainsKey(link.Id)
        select (link.Type.Name, link.From, link.To);

    /// <summary>The ids of the nodes to which links of that type lead from this one. All links are drafted when it is first asked.</summary>
    public IEnumerable<string> Targets(string nodeId, string type)
    {
        _linksFrom ??= _links.Values.ToLookup(link => link.From);
        return _linksFrom[nodeId].Where(link => link.Type.Name == type).Select(link => link.To)
            .Concat(StoredLinksAt(nodeId).Where(link => link.Type == type && link.From == nodeId).Select(link => link.To));
    }

    public bool RemoveNode(string id)
    {
        if (State.FindNode(id) is null)
            return false;
        _removedNodes.Add(id);
        foreach (var link in State.LinksFrom(id).Concat(State.LinksTo(id)))
            _removedLinks.Add(link.Id);
        return true;
    }

    public bool RemoveLink(string id) => State.FindLink(id) is not null && (_removedLinks.Add(id) || true);

    public Dictionary<string, SourcePosition?> Positions() => Statements.ToDictionary(statement => statement.Id, statement => statement.At);

    /// <summary>The message about an id that nothing has: its kind is that of the known ids that begin alike.</summary>
    public string UnknownNode(string id)
    {
        var ids = _nodes.Keys.Concat(State.NodeIds).ToArray();
        var prefix = id[..(id.IndexOf('-') + 1)];
        var kind = ids.Where(known => prefix.Length > 0 && known.StartsWith(prefix, StringComparison.Ordinal))
            .Select(known => FindNode(known)?.Label!.Name)
            .OfType<string>()
            .GroupBy(name => name)
            .MaxBy(group => group.Count())?.Key;
        return $"unknown {(kind is null ? "id" : LowerCase(kind))} `{id}`{NearestName.Ask(id, ids)}";
    }

    private static string LowerCase(string label) => label == "NotStated" ? "unanswered question" : label.ToLowerInvariant();
}

/// <summary>The values of a node or link, wherever they lie.</summary>
internal readonly record struct FoundStatement(NodeLabel? Label, PropertyLayout Layout, object?[] Values)
{
    /// <summary>The value of the column, null where the layout has none of that name.</summary>
    public object? this[string column] => Layout.FindColumn(column) is { } known ? Values[known.Index] : null;
}
