using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.Graph.Accountability;

/// <summary>
/// The way up: everything that is reached from the beginnings of a chain over the links that lead up, all branches, nearest first. A ring is
/// gone round once (ontology, section 6).
/// </summary>
internal sealed class Walk
{
    /// <summary>How many links up a chain goes (design, contract 7).</summary>
    public const int MaxLinksUp = 32;

    private readonly GraphView _view;
    private readonly Dictionary<string, WalkNode> _nodes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, List<WalkNode>> _pending = [];
    private readonly List<ChainStep> _steps = [];

    private Walk(GraphView view) => _view = view;

    /// <summary>The types of the links that lead up, and from which end of a link its way up begins.</summary>
    public static IReadOnlyList<(string Type, Direction Direction)> Upward { get; } =
    [
        ("ACCOUNTABLE_TO", Direction.Out),
        ("OVERSEES", Direction.In),
        ("DELEGATES_TO", Direction.In),
        ("POST_IN", Direction.Out),
        ("PART_OF", Direction.Out),
    ];

    /// <summary>The nodes on the walk, nearest first.</summary>
    public IReadOnlyList<WalkNode> Nodes => [.. _nodes.Values.OrderBy(node => node.Level).ThenBy(node => node.Node.Id, Utf8Order.Comparer)];

    /// <summary>The links up, each once.</summary>
    public IReadOnlyList<ChainStep> Steps => _steps;

    /// <summary>Walks up from the beginnings.</summary>
    /// <exception cref="ComputationException">There is a 33rd link up.</exception>
    public static Walk Up(GraphView view, IEnumerable<WalkNode> beginnings)
    {
        var walk = new Walk(view);
        foreach (var beginning in beginnings)
            walk.Reach(beginning);
        walk.Run();
        return walk;
    }

    /// <summary>The links that lead up from a node, each with the way over it.</summary>
    public static IEnumerable<Way> LinksUp(GraphView view, GraphNode node, Way? way)
    {
        foreach (var (type, direction) in Upward)
        {
            // Part of a body is structure that leads up; part of a service, an area or the rest leads nowhere up.
            if (type == "PART_OF" && node.Label.Name != "Body")
                continue;
            foreach (var link in direction == Direction.Out ? view.Out(node, type) : view.In(node, type))
                yield return direction == Direction.Out ? Way.Out(view, way, link) : Way.In(view, way, link);
        }
    }

    private void Run()
    {
        while (_pending.Count > 0)
        {
            var (level, nodes) = _pending.First();
            _pending.Remove(level);
            // Only the best way to a node goes on; those it displaced are passed over.
            foreach (var node in nodes.Where(node => ReferenceEquals(_nodes[node.Node.Id], node)).OrderBy(node => node.Node.Id, Utf8Order.Comparer))
            {
                foreach (var way in LinksUp(_view, node.Node, node.Way))
                {
                    if (node.LinksUp == MaxLinksUp)
                        throw TooHigh(node.Node);
                    _steps.Add(ChainStep.Stored(_view, StepRole.Up, way, node.Via));
                    Reach(new WalkNode(way.End, way, node.Via, node.LinksUp + 1));
                }
            }
        }
    }

    private void Reach(WalkNode node)
    {
        if (_nodes.TryGetValue(node.Node.Id, out var known) && !node.IsBetterThan(known))
            return;
        _nodes[node.Node.Id] = node;
        if (!_pending.TryGetValue(node.Level, out var nodes))
            _pending[node.Level] = nodes = [];
        nodes.Add(node);
    }

    private static ComputationException TooHigh(GraphNode node) => new(
        $"The way up goes on beyond {node.Id}, 32 links above where it begins; the limit MaxLinksUp is 32. Ask for the chain of {node.Id} itself to see what follows.",
        GraphQLErrorCodes.LimitExceeded);
}

/// <summary>A node on the walk: the way to it, the role from which that way began, and how many links up it has. The start has no way.</summary>
internal sealed record WalkNode(GraphNode Node, Way? Way, StepRole? Via, int LinksUp)
{
    public int Level => Way?.Level ?? 0;

    /// <summary>Of two ways to one node the shorter is better, then the stronger, then the one with fewer links up, then by role and id.</summary>
    public bool IsBetterThan(WalkNode other)
    {
        if (Way is null || other.Way is null || Level != other.Level)
            return Level < other.Level;
        var order = Way.Strength.CompareTo(other.Way.Strength);
        order = order != 0 ? order : LinksUp.CompareTo(other.LinksUp);
        order = order != 0 ? order : Nullable.Compare(Via, other.Via);
        return (order != 0 ? order : Utf8Order.Comparer.Compare(Way.Link.Id, other.Way.Link.Id)) < 0;
    }
}
