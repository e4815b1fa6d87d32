using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;

namespace GovernanceGraph.Graph.Tests.Oracle;

/// <summary>A row of a list: a node, and the link that leads to it where the list is one of links.</summary>
internal sealed record ListRow(GraphNode Node, GraphLink? Link)
{
    public CursorKey Key(IReadOnlyList<SortKey> sort) => new([.. sort.Select(key => Node.ValueOf(key.Column))], Node.Id, Link?.Id ?? string.Empty);
}
