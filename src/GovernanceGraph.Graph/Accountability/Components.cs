namespace GovernanceGraph.Graph.Accountability;

/// <summary>
/// The strongly connected components of a directed graph, by Kosaraju's two searches: things that lead to one another in a ring count as one.
/// </summary>
internal sealed class Components(IReadOnlyCollection<string> nodes, Func<string, IEnumerable<string>> up)
{
    /// <summary>The nodes from which nothing leads on, but back into their own ring.</summary>
    public IEnumerable<string> Tops()
    {
        var component = Find();
        var leaving = nodes.Where(node => up(node).Any(next => component[next] != component[node])).Select(node => component[node]).ToHashSet();
        return nodes.Where(node => !leaving.Contains(component[node]));
    }

    private Dictionary<string, int> Find()
    {
        var down = nodes.ToDictionary(node => node, _ => new List<string>(), StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            foreach (var next in up(node))
                down[next].Add(node);
        }

        var component = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var root in Enumerable.Reverse(FinishingOrder()))
        {
            if (component.ContainsKey(root))
                continue;
            var number = component.Count;
            var pending = new Stack<string>([root]);
            while (pending.TryPop(out var node))
            {
                if (!component.TryAdd(node, number))
                    continue;
                foreach (var next in down[node])
                    pending.Push(next);
            }
        }

        return component;
    }

    // Without recursion, since a way up may be long.
    private List<string> FinishingOrder()
    {
        var order = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var root in nodes)
        {
            var pending = new Stack<(string Node, bool IsDone)>([(root, false)]);
            while (pending.TryPop(out var item))
            {
                if (item.IsDone)
                {
                    order.Add(item.Node);
                }
                else if (seen.Add(item.Node))
                {
                    pending.Push((item.Node, true));
                    foreach (var next in up(item.Node))
                        pending.Push((next, false));
                }
            }
        }

        return order;
    }
}
