using System.Globalization;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store.Embedded.Storage;

namespace GovernanceGraph.Graph.Store.Embedded.Indexes.Access;

/// <summary>How the rows of a root list are found: through an index of its condition, or along an order that an index keeps.</summary>
internal sealed class ListAccess
{
    // What a node costs that is only looked at along an order: more, where it is asked all of the condition, where it is set aside to be known
    // again, and where it is sorted.
    private const int CostOfCheck = 4;
    private const int CostOfMember = 2;
    private const int CostOfSort = 8;

    // Rows can lie otherwise along an order than is to be expected: in the worst case it is walked to its end.
    private const int MostRegret = 8;

    private ListAccess(AccessPath? path, ListOrder order, bool isOrdered, Filter? rest, bool keepsToPath = false)
    {
        Path = path;
        Order = order;
        IsOrdered = isOrdered;
        Rest = rest;
        KeepsToPath = keepsToPath;
    }

    /// <summary>The way to the nodes that may meet the condition; null where any node of the label may.</summary>
    public AccessPath? Path { get; }

    /// <summary>Whether nodes are walked along <see cref="Order"/> and kept where <see cref="Path"/> finds them too: then they need no sorting.</summary>
    public bool KeepsToPath { get; }

    /// <summary>Whether nodes are walked along <see cref="Order"/>.</summary>
    public bool IsAlongOrder => Path is null || KeepsToPath;

    /// <summary>All nodes of the label, in the order of the list where <see cref="IsOrdered"/>, else by id.</summary>
    public ListOrder Order { get; }

    /// <summary>Whether the nodes come in the order of the list, so that a page need not look at what comes after it.</summary>
    public bool IsOrdered { get; }

    /// <summary>What of the condition is to be checked of each node; null where all of them meet it.</summary>
    public Filter? Rest { get; }

    /// <summary>Whether all nodes that are there on the day are rows of the list: they are counted without being looked at.</summary>
    public bool IsAll => Path is null && Rest is null;

    /// <summary>Which index serves what, for the text of a plan.</summary>
    public string Text
    {
        get
        {
            var order = $"{Order.Text}{(IsOrdered ? " in order" : string.Empty)}";
            var path = Path is null ? string.Empty : $"{Path.Text}: {Path.Most.ToString(CultureInfo.InvariantCulture)} nodes at most";
            var found = Path is null ? order : KeepsToPath ? $"{order}, kept to {path}" : path;
            return Rest is null ? found : $"{found}, then check {FilterText.Of(Rest, withValues: true)}";
        }
    }

    /// <summary>Chooses the way that looks at the fewest nodes.</summary>
    /// <param name="graph">The version.</param>
    /// <param name="label">The label that is listed.</param>
    /// <param name="arguments">Condition, order and page.</param>
    /// <param name="day">The day asked for.</param>
    /// <param name="wantsAll">Whether all rows are wanted, to be counted or grouped, and not a page of them only.</param>
    public static ListAccess Choose(GraphVersion graph, NodeLabel label, ListArguments arguments, int day, bool wantsAll)
    {
        var index = graph.Indexes.Label(label);
        var order = ListOrder.Of(graph, index, arguments.Sort);
        var found = arguments.Where is null ? null : new AccessFinder(graph, day).Find(arguments.Where, [label]);
        var byId = ListOrder.Of(graph, index, [])!;
        if (found is null || found.Path.Most >= index.Count)
            return new ListAccess(null, order ?? byId, order is not null, arguments.Where);
        var isSorted = found.Path.IsById && arguments.Sort.Count == 0;
        var sorting = found.Path.Most + (isSorted ? 0 : found.Expected * CostOfSort);
        if (order is not null && !wantsAll && arguments.Page is { Count: { } count } page && (page.After is null || page.Before is null))
        {
            var visited = Math.Min(order.Count, (count + 1) * order.Count / Math.Max(1, found.Expected));
            var (checking, keeping) = (visited * CostOfCheck, visited + ((double)found.Path.Most * CostOfMember));
            if (checking < Math.Min(sorting, keeping) && order.Count * CostOfCheck <= MostRegret * sorting)
                return new ListAccess(null, order, isOrdered: true, arguments.Where);
            if (keeping < sorting && order.Count <= MostRegret * sorting)
                return new ListAccess(found.Path, order, isOrdered: true, found.Rest, keepsToPath: true);
        }

        return new ListAccess(found.Path, order ?? byId, isSorted, found.Rest);
    }
}
