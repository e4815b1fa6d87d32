using System.Globalization;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.Graph.Paths;

/// <summary>
/// All shortest paths between two nodes, whichever way their links point. The work is counted by the view, which refuses what is beyond the
/// operation's limit.
/// </summary>
internal sealed class ShortestPaths(GraphView view, GraphNode from, GraphNode to, Passage passage)
{
    /// <summary>How many links a path may have.</summary>
    public const int MaxLinks = 1_000;

    /// <summary>How many paths an answer may have.</summary>
    public const int MaxPaths = 100;

    // For each node the links over which it is reached first, all of them from nodes that are one link nearer.
    private readonly Dictionary<string, List<Arrival>> _arrivals = new(StringComparer.Ordinal);

    /// <summary>The paths, ordered by the ids of their nodes and links; none where the two are not connected.</summary>
    /// <exception cref="ComputationException">There are more than the limit.</exception>
    public IReadOnlyList<FoundPath> Find()
    {
        if (from.Id == to.Id)
            return [new FoundPath([from], [])];
        Search();
        var paths = new List<FoundPath>();
        foreach (var path in _arrivals.ContainsKey(to.Id) ? Back(to, []) : [])
        {
            if (paths.Count == MaxPaths)
                throw TooMany();
            paths.Add(path);
        }

        return [.. paths.OrderBy(path => string.Join('\u0001', path.Nodes.Select(node => node.Id).Concat(path.Links.Select(link => link.Id))), Utf8Order.Comparer)];
    }

    private void Search()
    {
        var layer = new List<GraphNode> { from };
        var reached = new HashSet<string>(StringComparer.Ordinal) { from.Id };
        for (var links = 0; links < MaxLinks && layer.Count > 0 && !reached.Contains(to.Id); links++)
        {
            var next = new Dictionary<string, GraphNode>(StringComparer.Ordinal);
            foreach (var node in layer.Where(node => node.Id == from.Id || passage.MayPass(node)))
            {
                foreach (var link in view.All(node).Where(passage.MayGoAlong))
                {
                    var end = link.From == node.Id ? view.To(link) : view.From(link);
                    if (reached.Contains(end.Id))
                        continue;
                    next[end.Id] = end;
                    if (!_arrivals.TryGetValue(end.Id, out var arrivals))
                        _arrivals[end.Id] = arrivals = [];
                    arrivals.Add(new Arrival(node, link));
                }
            }

            reached.UnionWith(next.Keys);
            layer = [.. next.Values];
        }
    }

    // Every way back ends at the beginning, so that as many steps are made as the paths found have links.
    private IEnumerable<FoundPath> Back(GraphNode node, IReadOnlyList<Arrival> onward)
    {
        if (node.Id == from.Id)
        {
            yield return new FoundPath([.. onward.Select(arrival => arrival.Node), to], [.. onward.Select(arrival => arrival.Link)]);
            yield break;
        }

        foreach (var arrival in _arrivals[node.Id])
        {
            foreach (var path in Back(arrival.Node, [arrival, .. onward]))
                yield return path;
        }
    }

    private static ComputationException TooMany()
    {
        var limit = MaxPaths.ToString(CultureInfo.InvariantCulture);
        return new ComputationException(
            $"There are more than {limit} shortest connections; the limit MaxPaths is {limit}. Name fewer labels in `through`.", GraphQLErrorCodes.LimitExceeded);
    }

    private readonly record struct Arrival(GraphNode Node, GraphLink Link);
}

/// <summary>One path: its nodes, both ends included, and the links between them.</summary>
internal sealed record FoundPath(IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphLink> Links);
