using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Neo4j.Reading;

namespace GovernanceGraph.Neo4j.Statements;

/// <summary>
/// What is wanted of the entries of a list, or of the one edge of a relationship: the cells of nodes and links. A list can want its nodes in
/// several ways, as nodes and at its edges; they stand in one row.
/// </summary>
internal sealed class EntryRows
{
    private readonly RootScope _scope;
    private readonly string _node;
    private readonly RelatedLink? _link;
    private readonly IReadOnlyList<NodeLabel> _labels;
    private readonly IReadOnlyList<SortKey> _sort;
    private readonly Dictionary<NodeProjection, NodeRows> _nodes = [];
    private readonly Dictionary<LinkProjection, LinkRows> _links = [];
    private int _idCell = -1;
    private int[] _sortCells = [];

    /// <summary>Nothing is wanted at first.</summary>
    /// <param name="scope">The root field.</param>
    /// <param name="node">The variable of the node.</param>
    /// <param name="labels">The labels that it can have.</param>
    /// <param name="link">The link that leads there; null where none does.</param>
    /// <param name="sort">The order of the list.</param>
    public EntryRows(RootScope scope, string node, IReadOnlyList<NodeLabel> labels, RelatedLink? link, IReadOnlyList<SortKey> sort) =>
        (_scope, _node, _labels, _link, _sort) = (scope, node, labels, link, sort);

    /// <summary>The cells of a node.</summary>
    public RowCells Cells { get; } = new();

    /// <summary>Whether more is to be found from the nodes.</summary>
    public bool NodesHaveChildren => _nodes.Values.Any(rows => rows.HasChildren);

    /// <summary>Whether more is to be found from the links.</summary>
    public bool LinksHaveChildren => _links.Values.Any(rows => rows.HasChildren);

    /// <summary>Adds what is wanted of a list.</summary>
    public void Add(IReadOnlyList<ConnectionSlot> slots)
    {
        foreach (var slot in slots)
        {
            if (slot is NodesSlot nodes)
                Add(nodes.Nodes);
            else if (slot is EdgesSlot edges)
                Add(edges.Edges);
            else if (slot is PageInfoSlot)
                AddKey();
        }
    }

    /// <summary>Adds what is wanted of an edge.</summary>
    public void Add(EdgeProjection edge)
    {
        foreach (var slot in edge.Slots)
        {
            if (slot is CursorSlot)
                AddKey();
            else if (slot is EdgeNodeSlot node)
                Add(node.Node);
            else if (slot is EdgeLinkSlot { Link: var wanted } && _link is { } link && !_links.ContainsKey(wanted))
                _links[wanted] = new LinkRows(_scope, wanted, link.Variable, link.Type, link.CellsWithId());
        }
    }

    /// <summary>Says how the entries are read; what is below them is added to the statement.</summary>
    /// <param name="place">Where the entries stand.</param>
    /// <param name="nodes">The nodes, in the order of the rows.</param>
    /// <param name="links">The links that lead there.</param>
    public EntryShapes Finish(Place place, RowSource nodes, RowSource links)
    {
        place.IdCell = _idCell;
        place.SortCells = _sortCells;
        place.LinkIdCell = _link?.IdCell ?? -1;
        var places = new Dictionary<NodeProjection, Place>();
        foreach (var (projection, rows) in _nodes)
        {
            // The same rows, read in another way.
            places[projection] = _scope.Statement.AddPlace(index => new Place { Index = index, Field = place.Field, Access = PlaceAccess.InOrder });
            rows.Finish(places[projection], nodes, mayBeHidden: false);
        }

        return new EntryShapes(_scope, places, _links.ToDictionary(item => item.Key, item => item.Value.Finish(links)));
    }

    private void Add(NodeProjection projection)
    {
        if (!_nodes.ContainsKey(projection))
            _nodes[projection] = new NodeRows(_scope, projection, _labels, _node, Cells);
    }

    // What a cursor is made of.
    private void AddKey()
    {
        _idCell = Cells.AddId(_node);
        _sortCells = [.. _sort.Select(key => Cells.Add(_node, key.Column))];
        _link?.CellsWithId();
    }
}
