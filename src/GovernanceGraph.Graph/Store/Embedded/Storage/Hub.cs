using GovernanceGraph.Graph.Store.Embedded.Indexes;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>The links in one direction of a node that has very many.</summary>
/// <param name="row">The node's row.</param>
/// <param name="byType">The links by the ordinal of their type.</param>
internal sealed class Hub(int row, OrderedItems<LinkEntry>[] byType)
{
    /// <summary>How many links in one direction make a hub.</summary>
    public const int Least = 1_024;

    private readonly LabelRun[]?[] _runs = new LabelRun[]?[byType.Length];

    public int Row => row;

    /// <summary>The links by the ordinal of their type.</summary>
    public ReadOnlySpan<OrderedItems<LinkEntry>> ByType => byType;

    /// <summary>How many links there are.</summary>
    public int Count => byType.Sum(links => links.Count);

    /// <summary>The links of a type.</summary>
    public LinkSpan Links(int type) => new(byType[type], this, type);

    /// <summary>The stretches of one label among the links of a type, worked out when they are first asked for; none where they are short.</summary>
    public LabelRun[] Runs(int type, PagedArray<NodeGroup> groups) => _runs[type] ??= LabelRuns.Of(byType[type], groups);
}
