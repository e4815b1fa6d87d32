using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Tests.Infrastructure;

namespace GovernanceGraph.Graph.Tests.Graphs;

/// <summary>Puts records together for tests, over one document of 2020; keeps what is stored, for changes that follow.</summary>
internal sealed class RecordBuilder
{
    private const string Document = "doc-1";

    private readonly Dictionary<string, GraphNode> _nodes = [];
    private readonly Dictionary<string, GraphLink> _links = [];
    private ChangeSetBuilder _changes = new(Repository.Schema, GraphState.Empty, Origin.Seed);

    public RecordBuilder() => Add("Document", Document, ("date", "2020-01-01"), ("voice", "PRIMARY"));

    /// <summary>Writes a node; it is called as its id unless a name is given.</summary>
    public void Add(string label, string id, params (string Name, object? Value)[] properties) =>
        _changes.Add(new NodeDraft(label, id, Properties([.. properties.Any(property => property.Name == "name") ? [] : (List<(string, object?)>)[("name", id)], .. properties])));

    /// <summary>Writes a link.</summary>
    public void Link(string from, string type, string to, params (string Name, object? Value)[] properties) =>
        _changes.Add(new LinkDraft(from, type, to, Properties(properties)));

    /// <summary>Removes a node and its links.</summary>
    public void Remove(string id) => _changes.RemoveNode(id);

    /// <summary>Everything since the last call as one change.</summary>
    public ChangeSet Build()
    {
        var result = _changes.Build();
        var changes = result.ChangeSet ?? throw new InvalidOperationException(string.Join('\n', result.Errors));
        foreach (var id in changes.RemovedLinks)
            _links.Remove(id);
        foreach (var id in changes.RemovedNodes)
            _nodes.Remove(id);
        foreach (var node in changes.Nodes)
            _nodes[node.Id] = node;
        foreach (var link in changes.Links)
            _links[link.Id] = link;
        _changes = new ChangeSetBuilder(Repository.Schema, GraphState.Of(_nodes.Values, _links.Values), Origin.Seed);
        return changes;
    }

    private static DraftProperty[] Properties(IEnumerable<(string Name, object? Value)> properties) =>
    [
        .. properties.Where(property => property.Value is not null).Select(property => new DraftProperty(property.Name, property.Value as DraftValue ?? DraftValue.Of(property.Value!))),
        new DraftProperty("citations", DraftValue.List(DraftValue.Object(("document", Document), ("locator", "1")))),
    ];
}
