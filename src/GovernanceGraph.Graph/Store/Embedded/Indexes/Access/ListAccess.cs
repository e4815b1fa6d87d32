using System.Globalization;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store.Embedded.Storage;

namespace GovernanceGraph.Graph.Store.Embedded.Indexes.Access;

/// <summary>How the rows of a root list are found: through an index of its condition, or along an order that an index keeps.</summary>
internal sealed class ListAccess
{
    // All of the condition is asked of each node on the way along an order, and rows may lie close together.
    private const int CostOfWalk = 4;
    private const int CostOfGuess = 64;

    private ListAccess(AccessPath? path, ListOrder order, bool isOrdered, Filter? rest)
    {
        Path = path;
        Order = order;
        IsOrdered = isOrdered;
        Rest = rest;
    }

    /// <summary>The way to the nodes that may meet the condition; null where nodes are walked along <see cref="Order"/>.</summary>
    public AccessPath? Path { get; }

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
            var found = Path is null ? $"{Order.Text}{(IsOrdered ? " in order" : string.Empty)}" : $"{Path.Text}: {Path.Most.ToString(CultureInfo.InvariantCulture)} nodes at most";
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
        if (found is null || found.Path.Most >= index.Count || (order is not null && !wantsAll && IsShorter(order, found, arguments.Page)))
            return new ListAccess(null, order ?? ListOrder.Of(graph, index, [])!, order is not null, arguments.Where);
        return new ListAccess(found.Path, order ?? ListOrder.Of(graph, index, [])!, found.Path.IsById && arguments.Sort.Count == 0, found.Rest);
    }

    // Along the order, one node in so many is a row: as many as the label has to each that the index finds. Where more than the index's
    // condition is asked, rows are fewer than that by nobody knows how many.
    private static bool IsShorter(ListOrder order, FoundAccess found, PageRequest page) =>
        page.Count is { } count
        && (count + 1L) * order.Count * (found.Rest is null ? CostOfWalk : CostOfGuess) < (long)found.Path.Most * found.Path.Most;
}
