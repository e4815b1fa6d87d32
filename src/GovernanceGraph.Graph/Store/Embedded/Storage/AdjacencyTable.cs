namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>The links in one direction of a version that is being made. Changes are gathered by group, and written when they are asked for.</summary>
/// <param name="written">The links of a group as the version before has them.</param>
/// <param name="writer">Writes changes.</param>
internal sealed class AdjacencyTable(Func<int, Adjacency> written, AdjacencyWriter writer)
{
    private readonly Dictionary<int, GroupLinks> _groups = [];
    private int _changeSet;

    /// <summary>The groups whose links change.</summary>
    public IEnumerable<int> Changed => _groups.Keys;

    /// <summary>Begins the changes of another change set.</summary>
    public void Begin() => _changeSet++;

    /// <summary>Notes a link that comes or goes.</summary>
    /// <param name="node">The end whose list it is.</param>
    /// <param name="type">The ordinal of the link's type.</param>
    /// <param name="entry">The link as seen from there.</param>
    /// <param name="isRemoved">Whether it goes.</param>
    public void Note(int node, int type, LinkEntry entry, bool isRemoved)
    {
        if (!_groups.TryGetValue(Numbers.Group(node), out var links))
            _groups.Add(Numbers.Group(node), links = new GroupLinks(written(Numbers.Group(node))));
        if (links.Changes.Count == 0)
            links.Since = _changeSet;
        links.Changes.Add(new LinkChange(entry, (byte)Numbers.Row(node), (byte)type, isRemoved));
    }

    /// <summary>The links of a group before the change set that was begun last; whether or not its changes are in it is left open.</summary>
    public Adjacency LinksBefore(int group) =>
        _groups.TryGetValue(group, out var links) && links.Since == _changeSet ? links.Written : Links(group);

    /// <summary>The links of a group, with all changes noted so far.</summary>
    public Adjacency Links(int group)
    {
        if (!_groups.TryGetValue(group, out var links))
            return written(group);
        if (links.Changes.Count > 0)
        {
            links.Written = writer.Write(links.Written, links.Changes);
            links.Changes = [];
        }

        return links.Written;
    }

    private sealed class GroupLinks(Adjacency written)
    {
        public Adjacency Written { get; set; } = written;

        public List<LinkChange> Changes { get; set; } = [];

        /// <summary>The change set that the first of the changes belongs to.</summary>
        public int Since { get; set; }
    }
}
