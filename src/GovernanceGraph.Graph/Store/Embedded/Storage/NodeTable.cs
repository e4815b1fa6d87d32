using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store.Embedded.Indexes;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>The nodes of a version that is being made: groups that are touched are open, the others are those of the version before.</summary>
internal sealed class NodeTable
{
    private readonly GraphVersion _base;
    private readonly object _owner;
    private readonly ColumnWriter _writer;
    private readonly Dictionary<int, OpenNodes> _open = [];
    private readonly RowLog _log;
    private readonly Dictionary<int, byte[]> _removedIds = [];

    public NodeTable(GraphVersion from, object owner)
    {
        _base = from;
        _owner = owner;
        _writer = new ColumnWriter(Find);
        _log = new RowLog(from.NodePlaces, IsInBase);
        Groups = from.NodeGroups;
        Ids = from.Ids;
    }

    /// <summary>The groups as far as they are written; null where a new one is open.</summary>
    public PagedArray<NodeGroup> Groups { get; private set; }

    public IdIndex Ids { get; private set; }

    /// <summary>The number of the node with an id, or <see cref="Numbers.None"/>.</summary>
    public int Find(string id) => Ids.Find(EscapedIds.Of(id, stackalloc byte[EscapedIds.Room]), new TableIds(this));

    /// <summary>The label of a node.</summary>
    public NodeLabel Label(int node) => _open.TryGetValue(Numbers.Group(node), out var open) ? open.Label : Groups[Numbers.Group(node)].Label;

    /// <summary>The escaped id of a node, of one removed meanwhile as well.</summary>
    public ReadOnlySpan<byte> IdOf(int node)
    {
        var id = _open.TryGetValue(Numbers.Group(node), out var open) ? open.Id(Numbers.Row(node)) : Groups[Numbers.Group(node)].Id(Numbers.Row(node));
        return id.IsEmpty && _removedIds.TryGetValue(node, out var removed) ? removed : id;
    }

    /// <summary>Adds a node whose id nothing has.</summary>
    /// <returns>Its number.</returns>
    public int Add(GraphNode node)
    {
        var number = _log.Add(node.Label.Ordinal, Groups.Count);
        if (Numbers.Group(number) == Groups.Count)
        {
            Groups = Groups.With(Groups.Count, null!, _owner);
            _open.Add(Numbers.Group(number), new OpenNodes(node.Label));
        }

        var id = EscapedText.Encode(node.Id);
        Open(number).Set(Numbers.Row(number), node, id);
        Ids = Ids.Add(id, number, _owner);
        return number;
    }

    /// <summary>Writes a node anew, which keeps its id and label.</summary>
    public void Replace(int number, GraphNode node)
    {
        var open = Open(number);
        open.Set(Numbers.Row(number), node, open.Id(Numbers.Row(number)).ToArray());
        _log.Replace(number);
    }

    /// <summary>Removes a node; its number is not given again before the version is published.</summary>
    public void Remove(int number)
    {
        var open = Open(number);
        var id = open.Id(Numbers.Row(number)).ToArray();
        _removedIds.Add(number, id);
        _log.Remove(number, open.Label.Ordinal);
        open.Free(Numbers.Row(number));
        Ids = Ids.Remove(id, number, _owner);
    }

    /// <summary>Writes the groups that are full, so that a bulk load keeps few nodes as objects.</summary>
    public void WriteFull() => Write(open => open.Count == Numbers.RowsInGroup);

    /// <summary>Writes all open groups.</summary>
    public void WriteAll() => Write(_ => true);

    /// <summary>Gives a written group other links.</summary>
    public void SetLinks(int group, Adjacency outgoing, Adjacency incoming) =>
        Groups = Groups.With(group, Groups[group].With(outgoing, incoming), _owner);

    /// <summary>Where the next nodes go, the rows of those removed included.</summary>
    public RowPlaces[] Places() => _log.Places();

    /// <summary>What was changed since the version before.</summary>
    public RowChanges Changes() => _log.Changes();

    private bool IsInBase(int number)
    {
        var (group, row) = (Numbers.Group(number), Numbers.Row(number));
        return group < _base.NodeGroups.Count && row < _base.NodeGroups[group].Count && !_base.NodeGroups[group].IsFree(row);
    }

    private OpenNodes Open(int number)
    {
        if (_open.TryGetValue(Numbers.Group(number), out var open))
            return open;
        open = new OpenNodes(Groups[Numbers.Group(number)]);
        _open.Add(Numbers.Group(number), open);
        return open;
    }

    private void Write(Func<OpenNodes, bool> isWanted)
    {
        foreach (var (group, open) in _open.Where(item => isWanted(item.Value)).ToArray())
        {
            var written = open.Write(_base.Model.Layout(open.Label), _writer);
            if (Groups[group] is { } before)
                written = written.With(before.Outgoing, before.Incoming);
            Groups = Groups.With(group, written, _owner);
            _open.Remove(group);
        }
    }

    private readonly struct TableIds(NodeTable table) : INodeIds
    {
        public ReadOnlySpan<byte> IdOf(int node) => table.IdOf(node);
    }
}
