using GovernanceGraph.Graph.Store.Embedded.Storage;

namespace GovernanceGraph.Graph.Store.Embedded.Indexes;

/// <summary>A place in the order of nodes by the first or the last day on which they are there, then by number.</summary>
/// <param name="graph">The version.</param>
/// <param name="isFirst">Whether the order is that of first days.</param>
/// <param name="day">The day.</param>
/// <param name="node">The number: −1 lies before every node of that day, <see cref="int.MaxValue"/> after.</param>
internal readonly struct DayPlace(GraphVersion graph, bool isFirst, int day, int node) : IOrderPlace<int>
{
    public int CompareTo(int item)
    {
        var group = graph.NodeGroup(item);
        var row = Numbers.Row(item);
        var days = day.CompareTo(isFirst ? group.FirstDay(row) : group.LastDay(row));
        return days != 0 ? days : node.CompareTo(item);
    }
}
