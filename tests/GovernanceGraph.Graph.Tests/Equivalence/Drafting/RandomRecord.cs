using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Tests.Equivalence.Drafting;

/// <summary>A record of any shape that the model allows, and changes to it of every kind. The same seed makes the same record.</summary>
internal sealed class RandomRecord
{
    private static readonly string[] FirstLabels = ["Document", "Area", "Theme"];

    private readonly GraphSchema _schema;
    private readonly RandomValues _values;
    private readonly Dictionary<string, GraphNode> _nodes = [];
    private readonly Dictionary<string, GraphLink> _links = [];
    private int _next;
    private int _mostNodes;
    private int _mostLinks;
    private int _leastLinks;

    public RandomRecord(GraphSchema schema, int seed)
    {
        _schema = schema;
        _values = new RandomValues(new Random(seed));
        Graph = new RecordedGraph(_nodes, _links);
    }

    /// <summary>What is there after the last change.</summary>
    public RecordedGraph Graph { get; private set; }

    /// <summary>The first change: nodes of every label, links of every type between any two labels that it may join.</summary>
    /// <param name="nodes">How many nodes there are, roughly.</param>
    /// <param name="links">How many links there are, roughly; a third of them at few nodes.</param>
    public IEnumerable<ChangeSet> Load(int nodes, int links)
    {
        (_mostNodes, _mostLinks, _leastLinks) = (nodes + nodes, links + links, links / 2);
        yield return Change(Origin.Seed, batch =>
        {
            for (var i = 0; i < 4; i++)
                batch.AddNode(_schema.FindLabel("Document")!, NewId("document"));
        });
        yield return Change(Origin.Seed, batch =>
        {
            foreach (var label in _schema.Labels)
                batch.AddNode(label, NewId(label.Plural));
            for (var i = _schema.Labels.Count; i < nodes; i++)
            {
                var label = _values.Chance(15) ? _schema.FindLabel(_values.One(FirstLabels))! : _values.One(_schema.Labels);
                batch.AddNode(label, NewId(label.Plural));
            }
        });
        yield return Change(Origin.Seed, batch =>
        {
            foreach (var type in _schema.Relationships)
            {
                foreach (var ends in type.Ends.Where(_ => _values.Chance(60)))
                    batch.AddLink(type, ends);
            }

            AddLinks(batch, links - batch.Links);
        });
    }

    /// <summary>One label grows beyond any one page or group, and nearly all of it is tied to one node.</summary>
    public ChangeSet Grow(int nodes) => Change(Origin.Seed, batch =>
    {
        (_mostNodes, _mostLinks) = (_mostNodes + nodes, _mostLinks + nodes);
        var hub = Graph.OfLabel("Area")[0].Id;
        var (finding, type) = (_schema.FindLabel("Finding")!, _schema.FindRelationship("IN_AREA")!);
        for (var i = 0; i < nodes; i++)
        {
            var id = NewId("findings");
            batch.AddNode(finding, id);
            if (_values.Chance(95))
                batch.AddLink(type, id, hub);
        }
    });

    /// <summary>A change that adds, replaces and removes nodes and links, now and then many at one node. The record keeps about its size.</summary>
    public ChangeSet Next() => Change(_values.Chance(70) ? Origin.Seed : Origin.User, batch =>
    {
        foreach (var node in _values.Some(Graph.Nodes, Graph.Nodes.Count > _mostNodes ? 6 : 0))
            batch.RemoveNode(node);
        foreach (var link in _values.Some(Graph.Links, Graph.Links.Count > _mostLinks ? 40 : 0))
            batch.RemoveLink(link);
        for (var i = _values.Below(4); i > 0; i--)
            Remove(batch);
        for (var i = 1 + _values.Below(6); i > 0; i--)
            Write(batch);
        if (_values.Chance(15) || Graph.Links.Count < _leastLinks)
            AddLinks(batch, 25);
    });

    private void Remove(RecordChange batch)
    {
        switch (_values.Below(4))
        {
            case 0 when Graph.Nodes.Count > 60:
                batch.RemoveNode(_values.One(Graph.Nodes));
                break;
            case 1:
                batch.Relabel(_values.One(Graph.Nodes), _values.One(_schema.Labels));
                break;
            case 2 when Graph.LinksAt(_values.One(Graph.Nodes).Id) is { Count: > 0 } atOne:
                foreach (var link in _values.Some(atOne, 20))
                    batch.RemoveLink(link);
                break;
            default:
                if (Graph.Links.Count > 0)
                    batch.RemoveLink(_values.One(Graph.Links));
                break;
        }
    }

    private void Write(RecordChange batch)
    {
        switch (_values.Below(5))
        {
            case 0:
                var label = _values.One(_schema.Labels);
                batch.AddNode(label, NewId(label.Plural));
                break;
            case 1 or 2:
                batch.ReplaceNode(_values.One(Graph.Nodes));
                break;
            case 3 when Graph.Links.Count > 0:
                batch.ReplaceLink(_values.One(Graph.Links));
                break;
            default:
                AddLinks(batch, 3);
                break;
        }
    }

    private void AddLinks(RecordChange batch, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var type = _values.One(_schema.Relationships.Where(type => type.Ends.Count > 0).ToArray());
            batch.AddLink(type, _values.One(type.Ends));
        }
    }

    // Ids of one label begin alike, and some are the beginning of others.
    private string NewId(string plural) => $"{plural.ToLowerInvariant()[..3]}-{_next++}{(_values.Chance(20) ? "-" + "abc"[_values.Below(3)] : "")}";

    private ChangeSet Change(Origin origin, Action<RecordChange> draft)
    {
        var batch = new RecordChange(_schema, Graph, _values, origin);
        draft(batch);
        var changes = batch.Build();
        foreach (var id in changes.RemovedLinks)
            _links.Remove(id);
        foreach (var id in changes.RemovedNodes)
            _nodes.Remove(id);
        foreach (var node in changes.Nodes)
            _nodes[node.Id] = node;
        foreach (var link in changes.Links)
            _links[link.Id] = link;
        Graph = new RecordedGraph(_nodes, _links);
        return changes;
    }
}
