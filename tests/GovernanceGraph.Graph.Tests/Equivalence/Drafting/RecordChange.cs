using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Tests.Equivalence.Drafting;

/// <summary>One change while it is drafted: keeps to what a change set may hold, so that none is refused.</summary>
internal sealed class RecordChange
{
    private readonly GraphSchema _schema;
    private readonly RecordedGraph _graph;
    private readonly RandomValues _values;
    private readonly ChangeSetBuilder _builder;
    private readonly StatementDrafter _drafter;
    private readonly HashSet<string> _cited;
    private readonly HashSet<string> _untouchable = [];
    private readonly HashSet<string> _drafted = [];
    private readonly HashSet<string> _removedLinks = [];
    private readonly Dictionary<string, List<string>> _byLabel;
    private readonly Dictionary<string, string> _labels;
    private readonly HashSet<(string Type, string Node, string OtherLabel)> _outs = [];
    private readonly HashSet<(string Type, string Node, string OtherLabel)> _ins = [];

    public RecordChange(GraphSchema schema, RecordedGraph graph, RandomValues values, Origin origin)
    {
        _schema = schema;
        _graph = graph;
        _values = values;
        _builder = new ChangeSetBuilder(schema, graph.State, origin);
        _labels = graph.Nodes.ToDictionary(node => node.Id, node => node.Label.Name);
        _byLabel = graph.Nodes.GroupBy(node => node.Label.Name).ToDictionary(group => group.Key, group => group.Select(node => node.Id).ToList());
        _cited = [.. graph.Nodes.SelectMany(node => node.Texts("citations.document")), .. graph.Links.SelectMany(CitedBy)];

        // What this change removes can be no premise; what others rest on is left alone instead, so that premises are chosen before anything goes.
        var premises = values.Some(graph.Nodes, 6).Select(node => node.Id).Concat(values.Some(graph.Links, 4).Select(link => link.Id)).ToArray();
        _untouchable.UnionWith(premises);
        _drafter = new StatementDrafter(
            values,
            origin,
            [.. graph.OfLabel("Document").Select(node => node.Id)],
            [.. premises.SelectMany(id => (string[])[id, id + (id.Contains('|', StringComparison.Ordinal) ? ".detail" : ".name")])]);
        foreach (var link in graph.Links)
            Occupy(link.Type, link.From, link.To);
    }

    /// <summary>How many links were drafted.</summary>
    public int Links { get; private set; }

    public void AddNode(NodeLabel label, string id)
    {
        _builder.Add(_drafter.Node(label, id));
        _drafted.Add(id);
        _labels[id] = label.Name;
        if (!_byLabel.TryGetValue(label.Name, out var known))
            _byLabel[label.Name] = known = [];
        known.Add(id);
    }

    public void ReplaceNode(GraphNode node)
    {
        if (_labels.TryGetValue(node.Id, out var label) && _drafted.Add(node.Id))
            _builder.Add(_drafter.Node(_schema.FindLabel(label)!, node.Id));
    }

    /// <summary>Removes a node and its links, unless something cites it or rests on it in this change.</summary>
    public bool RemoveNode(GraphNode node)
    {
        var links = _graph.LinksAt(node.Id);
        if (node.Label.Name == "Document" || _cited.Contains(node.Id) || _drafted.Contains(node.Id) || _untouchable.Contains(node.Id)
            || links.Any(link => _untouchable.Contains(link.Id) || _drafted.Contains(link.Id)) || !_labels.Remove(node.Id))
        {
            return false;
        }

        _builder.RemoveNode(node.Id);
        _byLabel[node.Label.Name].Remove(node.Id);
        foreach (var link in links)
            _removedLinks.Add(link.Id);
        return true;
    }

    /// <summary>Removes a node and writes one of another label under its id.</summary>
    public void Relabel(GraphNode node, NodeLabel label)
    {
        if (RemoveNode(node))
            AddNode(label, node.Id);
    }

    public void RemoveLink(GraphLink link)
    {
        if (!_untouchable.Contains(link.Id) && !_drafted.Contains(link.Id) && _removedLinks.Add(link.Id))
            _builder.RemoveLink(link.Id);
    }

    public void ReplaceLink(GraphLink link)
    {
        if (!_removedLinks.Contains(link.Id) && _drafter.Link(link.Type, _schema.LinkLayout, link.From, link.To) is var draft && LinkIds.Of(draft, out _) == link.Id && _drafted.Add(link.Id))
            _builder.Add(draft);
    }

    /// <summary>A link between two random nodes of these labels, now and then one that has many already.</summary>
    public void AddLink(RelationshipType type, RelationshipEnds ends)
    {
        if (_byLabel.GetValueOrDefault(ends.From) is { Count: > 0 } from && _byLabel.GetValueOrDefault(ends.To) is { Count: > 0 } to)
            AddLink(type, Pick(from), Pick(to));
    }

    public void AddLink(RelationshipType type, string from, string to)
    {
        var ends = type.FindEnds(_labels[from], _labels[to])!;
        if ((ends.AtMostOneOut && _outs.Contains((type.Name, from, ends.To))) || (ends.AtMostOneIn && _ins.Contains((type.Name, to, ends.From))))
            return;
        var draft = _drafter.Link(type, _schema.LinkLayout, from, to);
        if (LinkIds.Of(draft, out _) is not { } id || !_drafted.Add(id))
            return;
        _builder.Add(draft);
        Occupy(type, from, to);
        Links++;
    }

    public ChangeSet Build()
    {
        var result = _builder.Build();
        return result.ChangeSet ?? throw new InvalidOperationException(string.Join('\n', result.Errors));
    }

    private string Pick(List<string> ids) => _values.Chance(30) ? ids[0] : _values.One(ids);

    private void Occupy(RelationshipType type, string from, string to)
    {
        _outs.Add((type.Name, from, _labels[to]));
        _ins.Add((type.Name, to, _labels[from]));
    }

    private IEnumerable<string> CitedBy(GraphLink link) => (string[])link.Values[_schema.LinkLayout.FindColumn("citations.document")!.Index]!;
}
