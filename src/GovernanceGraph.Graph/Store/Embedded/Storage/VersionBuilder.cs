using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store.Embedded.Indexes;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>
/// Makes the next version of a graph, or one that is many change sets further. What is touched is copied, by group; a bulk load copies
/// nothing twice, since what the builder alone has it changes in place. Nobody sees anything of it before it is published.
/// </summary>
internal sealed class VersionBuilder
{
    private readonly GraphVersion _base;
    private readonly NodeTable _nodes;
    private readonly LinkTable _links;
    private readonly AdjacencyTable _out;
    private readonly AdjacencyTable _in;
    private readonly LinkOrder _order;
    private readonly HashSet<int> _newNodes = [];
    private long _number;

    public VersionBuilder(GraphVersion from)
    {
        _base = from;
        _number = from.Number;
        var owner = new object();
        _nodes = new NodeTable(from, owner);
        _links = new LinkTable(from, _nodes, owner);
        _order = new LinkOrder(_nodes, _links);
        var writer = new AdjacencyWriter(_order, from.Schema.Relationships.Count);
        _out = new AdjacencyTable(group => Before(group)?.Outgoing ?? Adjacency.Empty, writer);
        _in = new AdjacencyTable(group => Before(group)?.Incoming ?? Adjacency.Empty, writer);
    }

    /// <summary>Applies a change set that was checked against what is here.</summary>
    public void Apply(ChangeSet changes)
    {
        _newNodes.Clear();
        _out.Begin();
        _in.Begin();
        foreach (var id in changes.RemovedLinks)
        {
            if (FindLink(id) is >= 0 and var link)
                Remove(link);
        }

        foreach (var id in changes.RemovedNodes)
        {
            if (_nodes.Find(id) is >= 0 and var node)
                Remove(node, LinksAt(node, _out.LinksBefore(Numbers.Group(node)), _in.LinksBefore(Numbers.Group(node))));
        }

        foreach (var node in changes.Nodes)
            Put(node);
        foreach (var link in changes.Links)
            Put(link);
        _nodes.WriteFull();
        _links.WriteFull();
        _number++;
    }

    /// <summary>The version as it stands. The builder is of no use after that.</summary>
    public GraphVersion Publish()
    {
        _nodes.WriteAll();
        _links.WriteAll();
        foreach (var group in _out.Changed.Union(_in.Changed).ToArray())
            _nodes.SetLinks(group, _out.Links(group), _in.Links(group));
        var version = new GraphVersion(_base.Model)
        {
            Number = _number,
            NodeGroups = _nodes.Groups,
            LinkGroups = _links.Groups,
            LinkCount = _links.Count,
            Ids = _nodes.Ids,
            NodePlaces = _nodes.Places(),
            LinkPlaces = _links.Places(),
            LinkDays = _links.Days,
            NamedLinks = _links.Named,
        };
        version.Indexes = GraphIndexes.Next(_base, version, _nodes.Changes(), _links.Changes());
        return version;
    }

    private void Put(GraphNode node)
    {
        var number = _nodes.Find(node.Id);
        if (number < 0)
        {
            _newNodes.Add(_nodes.Add(node));
            return;
        }

        if (_nodes.Label(number) == node.Label)
        {
            _nodes.Replace(number, node);
            return;
        }

        // Under another label it is another row, and its links lead to that.
        var numbers = LinksAt(number, _out.Links(Numbers.Group(number)), _in.Links(Numbers.Group(number)));
        var links = numbers.ConvertAll(link => _links[link]);
        Remove(number, numbers);
        _nodes.Add(node);
        foreach (var link in links)
            Put(link);
        // What follows in the change set is to find them.
        _out.Begin();
        _in.Begin();
    }

    private void Put(GraphLink link)
    {
        var (from, to) = (_nodes.Find(link.From), _nodes.Find(link.To));
        if (from < 0 || to < 0)
            throw new InvalidOperationException($"Link {link.Id} was not checked: one of its ends is not there.");
        // No link of before can lead to a node that was not there.
        var isNew = _links.Named.IsEmpty && (_newNodes.Contains(from) || _newNodes.Contains(to));
        if (!isNew && FindLink(link.Id) is >= 0 and var known)
        {
            if (_links.Type(known) == link.Type && _links.From(known) == from && _links.To(known) == to)
            {
                _links.Replace(known, link);
                return;
            }

            Remove(known);
        }

        var number = _links.Add(link, from, to);
        _out.Note(from, link.Type.Ordinal, new LinkEntry(to, number), isRemoved: false);
        _in.Note(to, link.Type.Ordinal, new LinkEntry(from, number), isRemoved: false);
    }

    private void Remove(int link)
    {
        var (type, from, to) = (_links.Type(link).Ordinal, _links.From(link), _links.To(link));
        _links.Remove(link);
        _out.Note(from, type, new LinkEntry(to, link), isRemoved: true);
        _in.Note(to, type, new LinkEntry(from, link), isRemoved: true);
    }

    private void Remove(int node, IEnumerable<int> links)
    {
        foreach (var link in links)
            Remove(link);
        _nodes.Remove(node);
    }

    private int FindLink(string id)
    {
        if (_links.Named.TryGetValue(id, out var named))
            return named;
        if (!LinkNames.TrySplit(id, out var fromId, out var typeName, out var toId) || _base.Schema.FindRelationship(typeName) is not { } type)
            return Numbers.None;
        var (from, to) = (_nodes.Find(fromId), _nodes.Find(toId));
        if (from < 0 || to < 0)
            return Numbers.None;
        var links = _out.LinksBefore(Numbers.Group(from)).Links(Numbers.Row(from), type.Ordinal);
        for (var i = links.Rank(_order.PlaceOfEnd(new LinkEntry(to, Numbers.None))); i < links.Count && links[i].Node == to; i++)
        {
            if (!_links.IsRemoved(links[i].Link) && _links.Id(links[i].Link) == id)
                return links[i].Link;
        }

        return Numbers.None;
    }

    // A link from a node to itself is at both its ends.
    private List<int> LinksAt(int node, Adjacency outgoing, Adjacency incoming)
    {
        var links = new HashSet<int>();
        for (var type = 0; type < _base.Schema.Relationships.Count; type++)
        {
            foreach (var entry in outgoing.Links(Numbers.Row(node), type))
                links.Add(entry.Link);
            foreach (var entry in incoming.Links(Numbers.Row(node), type))
                links.Add(entry.Link);
        }

        links.RemoveWhere(_links.IsRemoved);
        return [.. links];
    }

    private NodeGroup? Before(int group) => group < _base.NodeGroups.Count ? _base.NodeGroups[group] : null;
}
